"use client";

import { Select, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { RowProps } from "@/features/meeting/agenda-row.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type AgendaOutcome, StateOutcomeDocument } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** How a matter ended: stated by whoever chairs, or counted by the act's own rule. */
export function OutcomePanel({ item, meetingId, canState }: RowProps) {
  const t = useTranslations("meetings.outcome");
  const { name } = useLabels();
  const locale = useLocale();
  const { run, refuse, failure, refresh } = useAction();
  const state = (outcome: string | null) =>
    void run(async () => {
      const input = { meetingId, itemId: item.id, outcome: outcome as AgendaOutcome | null };
      refuse(refusalOf((await send(StateOutcomeDocument, { input })).outcome));
      refresh();
    });
  if (canState)
    return (
      <div className="no-print">
        <Select
          label={t("label")}
          aria-label={t("labelOf", { title: item.title })}
          placeholder={t("none")}
          data={labelOptions("agendaOutcome", locale)}
          value={item.outcome ?? null}
          onChange={state}
          clearable
          maw={260}
          size="xs"
        />
        <FailureAlert message={failure} />
      </div>
    );
  if (!item.outcome) return null;
  return (
    <Text fz="sm" fw={550}>
      {name("agendaOutcome", item.outcome)}
      {item.isOutcomeStated && ` (${t("stated")})`}
    </Text>
  );
}
