"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link that reads its page ahead once somebody points at it, focuses it or touches it. The framework reads every
 * link that comes into view: with menus and tables that is ten readings of the server for one that is wanted.
 */
export function Link({ onMouseEnter, onFocus, onTouchStart, ...props }: ComponentProps<typeof NextLink>) {
  const [isWanted, setWanted] = useState(false);
  return (
    <NextLink
      {...props}
      prefetch={isWanted ? null : false}
      onMouseEnter={(event) => {
        setWanted(true);
        onMouseEnter?.(event);
      }}
      onFocus={(event) => {
        setWanted(true);
        onFocus?.(event);
      }}
      onTouchStart={(event) => {
        setWanted(true);
        onTouchStart?.(event);
      }}
    />
  );
}
