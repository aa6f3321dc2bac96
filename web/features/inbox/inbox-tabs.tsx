"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { savedQuery, tabQuery, type SavedFilter } from "@/features/inbox/inbox-filter.ts";
import { inboxTabs, type InboxTab, type InboxView } from "@/features/inbox/inbox-view.ts";
import { registerPath } from "@/features/submission/paths.ts";
import classes from "./inbox-tabs.module.css";

export interface SavedTab extends SavedFilter {
  readonly name: string;
}

interface Props {
  slug: string;
  /** Shows another view in this page. */
  onOpen: (address: string) => void;
  view: InboxView;
  saved: readonly SavedTab[];
  counts: Partial<Record<InboxTab, number>>;
}

/** Parts of the register and saved views side by side; each is an address of its own. */
export function InboxTabs({ slug, onOpen, view, saved, counts }: Props) {
  const t = useTranslations("inbox");
  const isSaved = saved.some(({ id }) => id === view.saved);
  return (
    <nav className={`${classes.tabs} no-print`} aria-label={t("views")}>
      <ul className={classes.list}>
        {inboxTabs.map((tab) => (
          <li key={tab}>
            <Tab
              address={registerPath(slug, tabQuery(tab))}
              onOpen={onOpen}
              isCurrent={!isSaved && view.tab === tab}
              isAlarming={tab === "OVERDUE" && (counts[tab] ?? 0) > 0}
            >
              {t(`tab.${tab}`)}
              {(counts[tab] ?? 0) > 0 && <span className={classes.count}>{counts[tab]}</span>}
            </Tab>
          </li>
        ))}
        {saved.map((each) => (
          <li key={each.id} data-saved="">
            <Tab
              address={registerPath(slug, savedQuery(each))}
              onOpen={onOpen}
              isCurrent={view.saved === each.id}
            >
              {each.name}
            </Tab>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TabProps {
  address: string;
  onOpen: (address: string) => void;
  isCurrent: boolean;
  isAlarming?: boolean;
  children: ReactNode;
}

/** A plain link; pressed in the usual way it changes only the list, and "back" brings the former one. */
function Tab({ address, onOpen, isCurrent, isAlarming = false, children }: TabProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The row of tabs is longer than a narrow screen.
    if (isCurrent) link.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isCurrent]);
  return (
    <a
      ref={link}
      href={address}
      className={classes.tab}
      aria-current={isCurrent ? "page" : undefined}
      data-alarm={isAlarming || undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(address);
      }}
    >
      {children}
    </a>
  );
}
