"use client";

import type { Icon } from "@tabler/icons-react";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { formatInstant } from "@/lib/dates.ts";
import classes from "./entry.module.css";

interface Props {
  picture: Icon;
  what: ReactNode;
  at: string;
  actor: string | null;
  text?: string | null;
  children?: ReactNode;
}

/** One thing that happened: what, who, when, and the words of it. */
export function Entry({ picture: Picture, what, at, actor, text, children }: Props) {
  const locale = useLocale();
  const { timeZone } = useItem();
  return (
    <li className={classes.entry}>
      <Picture size={18} stroke={1.6} aria-hidden="true" className={classes.sign} />
      <div>
        <div className={classes.head}>
          <span className={classes.what}>{what}</span>
          <span className={classes.when}>
            {actor && `${actor}, `}
            <time dateTime={at}>{formatInstant(at, locale, timeZone)}</time>
          </span>
        </div>
        {text && <p className={classes.text}>{text}</p>}
        {children}
      </div>
    </li>
  );
}

export function Entries({ children }: { children: ReactNode }) {
  return <ol className={classes.list}>{children}</ol>;
}

export function QuietLine({ children }: { children: ReactNode }) {
  return <p className={classes.quiet}>{children}</p>;
}
