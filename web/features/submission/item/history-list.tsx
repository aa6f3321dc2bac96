"use client";

import { Button } from "@mantine/core";
import { IconPoint } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Entries, Entry, QuietLine } from "@/features/submission/item/entry.tsx";
import { detailsOf, type EventDetail } from "@/features/submission/item/event-details.ts";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { Item } from "@/features/submission/item/load-item.ts";
import { useChoices } from "@/features/submission/item/use-choices.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { formatDay, formatInstant } from "@/lib/dates.ts";
import { SubmissionHistoryDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

type History = Item["events"];
type Event = History["edges"][number]["node"];

const pageSize = 50;

/** Everything that ever happened to the submission, the newest first. */
export function HistoryList() {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  const { events, hasMore, readMore, isRunning, failure } = useHistory(item.id, item.events);
  const { name } = useLabels();
  const detailInWords = useDetailWords();
  return (
    <>
      <Entries>
        {events.map((event) => (
          <Entry
            key={event.id}
            picture={IconPoint}
            what={name("submissionEvent", event.kind)}
            at={event.at}
            actor={event.actor}
            text={event.note}
          >
            <QuietLine>{detailsOf(event.details).map(detailInWords).filter(Boolean).join(" · ")}</QuietLine>
          </Entry>
        ))}
      </Entries>
      <FailureAlert message={failure} />
      {hasMore && (
        <Button
          className="no-print"
          variant="default"
          size="compact-md"
          loading={isRunning}
          onClick={readMore}
        >
          {t("historyMore")}
        </Button>
      )}
    </>
  );
}

/** The first page comes with the item and is always fresh; older pages never change. */
function useHistory(id: string, first: History) {
  const [older, setOlder] = useState<{ events: Event[]; end: History["pageInfo"] } | null>(null);
  const { run, isRunning, failure } = useAction();
  const newest = first.edges.map(({ node }) => node);
  const end = older?.end ?? first.pageInfo;
  const known = new Set(newest.map((event) => event.id));
  const events = [...newest, ...(older?.events ?? []).filter((event) => !known.has(event.id))];
  const readMore = () =>
    void run(async () => {
      const after = end.endCursor;
      const { submission } = await fetchData(SubmissionHistoryDocument, { id, first: pageSize, after });
      const page = submission.events;
      // What a fresher first page pushed out is kept, or a gap would open between the pages.
      const before = older?.events ?? newest;
      setOlder({ events: [...before, ...page.edges.map(({ node }) => node)], end: page.pageInfo });
    });
  return { events, hasMore: end.hasNextPage, readMore, isRunning, failure };
}

/** Puts one detail of an event into words; "" for what has none. */
function useDetailWords(): (detail: EventDetail) => string {
  const t = useTranslations("submissionItem.detail");
  const locale = useLocale();
  const { timeZone } = useItem();
  const { name } = useLabels();
  const { choices } = useChoices();
  const recipient = (id: string) => choices?.recipients.find(({ value }) => value === id)?.label;
  return ({ fact, values: [first = "", second = "", ...others] }) => {
    switch (fact) {
      case "state":
        return t("state", { from: name("submissionState", first), to: name("submissionState", second) });
      case "channel":
        return name("channel", first);
      case "regime":
        return name("regime", first);
      case "outcome":
        return t("outcome", { outcome: name("submissionOutcome", first) });
      case "recipient":
        return recipient(first) ?? "";
      case "fromRecipient": {
        const from = recipient(first);
        return from ? t("fromRecipient", { recipient: from }) : "";
      }
      case "ground":
        return name("dismissalGround", first);
      case "level":
        return name("outsideLevel", first);
      case "means":
        return name("contactMeans", first);
      case "via":
        return name("answerVia", first);
      case "until":
        return t("until", { day: formatDay(first, locale) });
      case "dueAt":
        return t("until", { day: formatInstant(first, locale, timeZone) });
      case "days":
        return t("days", { days: Number(first) });
      case "mark":
        return t("mark", { mark: first });
      case "notified":
        return t("notified");
      case "changed":
        return [first, second, ...others]
          .filter((field) => field !== "")
          .map((field) => (isField(field) ? t(`field.${field}`) : ""))
          .filter((word, at, all) => word !== "" && all.indexOf(word) === at)
          .join(", ");
      case "body":
      case "fileName":
      case "ruleName":
        return first;
      default:
        return fact satisfies never;
    }
  };
}

const fields = ["summary", "place", "object", "fact", "topicId", "sectorId", "scale", "regime"] as const;
const isField = (name: string): name is (typeof fields)[number] =>
  (fields as readonly string[]).includes(name);
