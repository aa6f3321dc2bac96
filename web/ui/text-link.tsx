"use client";

import { Anchor, type AnchorProps } from "@mantine/core";
import { Link } from "@/ui/link.tsx";
import type { ReactNode } from "react";

/** A link in a text, for server and client pages alike. */
export function TextLink({
  href,
  children,
  ...look
}: AnchorProps & { href: string; onClick?: () => void; children: ReactNode }) {
  return (
    <Anchor component={Link} href={href} {...look}>
      {children}
    </Anchor>
  );
}
