"use client";

import { useLocale } from "next-intl";
import { formatInstant } from "@/lib/dates.ts";
import type { ReportPageQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

interface Props {
  history: ReportPageQuery["report"]["history"];
  timeZone: string;
}

/** What was done with the report, newest first. */
export function ReportHistory({ history, timeZone }: Props) {
  const { name } = useLabels();
  const locale = useLocale();
  return (
    <PlainList>
      {history.map(({ id, kind, at, actor, note }) => (
        <PlainListItem key={id}>
          {formatInstant(at, locale, timeZone)} — {name("reportEvent", kind)}, {actor}
          {note !== null && `. ${note}`}
        </PlainListItem>
      ))}
    </PlainList>
  );
}
