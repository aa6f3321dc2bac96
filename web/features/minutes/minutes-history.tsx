"use client";

import { Anchor } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/dates.ts";
import type { MinutesPartsFragment } from "@/lib/graphql.generated.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

interface Props {
  minutes: Pick<MinutesPartsFragment, "history" | "versions" | "id">;
  timeZone: string;
}

/** What was done with the minutes, newest first, and the versions before. */
export function MinutesHistory({ minutes: { history, versions, id: current }, timeZone }: Props) {
  const t = useTranslations("minutes");
  const { name } = useLabels();
  const clauseName = useClauseName();
  const locale = useLocale();
  return (
    <PlainList>
      {history.map(({ id, kind, at, actor, note, clause }) => (
        <PlainListItem key={id} aside={clause === null ? undefined : clauseName(clause)}>
          {formatInstant(at, locale, timeZone)} — {name("minutesEvent", kind)}, {actor}
          {note !== null && `. ${note}`}
        </PlainListItem>
      ))}
      {versions
        .filter(({ id }) => id !== current)
        .map(({ id, version, state }) => (
          <PlainListItem key={id}>
            {t("versionBefore", { version, state: name("minutesState", state) })}{" "}
            <Anchor href={`/files/minutes/${id}.pdf`} download>
              pdf
            </Anchor>
          </PlainListItem>
        ))}
    </PlainList>
  );
}
