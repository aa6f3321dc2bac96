"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import type { AssignmentPageQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

interface Props {
  history: AssignmentPageQuery["assignment"]["history"];
  timeZone: string;
}

/** What was done with the assignment, newest first. */
export function AssignmentHistory({ history, timeZone }: Props) {
  const t = useTranslations("assignments");
  const { name } = useLabels();
  const locale = useLocale();
  const day = (on: string) => formatShortDay(on, locale);
  return (
    <PlainList>
      {history.map(({ id, kind, at, actor, note, dueFrom, dueTo }) => (
        <PlainListItem key={id}>
          {formatInstant(at, locale, timeZone)} — {name("assignmentEvent", kind)}, {actor}
          {dueFrom !== null &&
            dueTo !== null &&
            `. ${t("dueChange", { from: day(dueFrom), to: day(dueTo) })}`}
          {note !== null && `. ${note}`}
        </PlainListItem>
      ))}
    </PlainList>
  );
}
