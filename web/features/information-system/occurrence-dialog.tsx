"use client";

import { Checkbox, Group, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import {
  type OccurrenceFactsFragment,
  type OccurrenceKind,
  SaveSystemOccurrenceDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { instantOf, timeIn } from "@/lib/local-time.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  systemId: string;
  systemName: string;
  occurrence?: OccurrenceFactsFragment;
  timeZone: string;
}

const dayOf = (at: string | null | undefined, zone: string) => (at ? todayIn(zone, new Date(at)) : null);
const timeOf = (at: string | null | undefined, zone: string) => (at ? timeIn(zone, new Date(at)) : "");

const factsOf = (known: OccurrenceFactsFragment | undefined, zone: string) => ({
  kind: known?.kind ?? ("PLANNED_WORK" as OccurrenceKind),
  title: known?.title ?? "",
  fromDay: dayOf(known?.startsAt, zone),
  fromTime: timeOf(known?.startsAt, zone) || "09:00",
  toDay: dayOf(known?.endsAt, zone),
  toTime: timeOf(known?.endsAt, zone) || "18:00",
  cause: known?.cause ?? "",
  outcome: known?.outcome ?? "",
  isCancelled: known?.isCancelled ?? false,
});

/** Writes down planned work or a failure, or changes what was written. */
export function OccurrenceButton({ systemId, systemName, occurrence, timeZone }: Props) {
  const t = useTranslations("informationSystems");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(occurrence, timeZone));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = occurrence ? t("changeOccurrence") : t("addOccurrence");
  const submit = async () => {
    const { kind, title, fromDay, fromTime, toDay, toTime, cause, outcome, isCancelled } = facts;
    const startsAt = fromDay && instantOf(fromDay, fromTime, timeZone);
    if (!startsAt) return t("momentMissing");
    const endsAt = toDay ? instantOf(toDay, toTime, timeZone) : null;
    const input = {
      systemId,
      kind,
      title,
      cause,
      outcome,
      isCancelled,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      id: occurrence?.id ?? null,
      revision: occurrence?.revision ?? null,
    };
    return refusalOf((await send(SaveSystemOccurrenceDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={words}
      accessibleLabel={`${words}: ${occurrence?.title ?? systemName}`}
      title={`${words}: ${systemName}`}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(factsOf(occurrence, timeZone))}
      onSubmit={submit}
    >
      <Select
        label={t("occurrenceKind")}
        data={labelOptions("occurrenceKind", locale)}
        value={facts.kind}
        onChange={(kind) => kind && change({ kind: kind as OccurrenceKind })}
        allowDeselect={false}
      />
      <TextInput
        label={t("what")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Group grow align="flex-start">
        <DayField
          label={t("fromDay")}
          value={facts.fromDay}
          onChange={(fromDay) => change({ fromDay })}
          required
        />
        <TextInput
          type="time"
          label={t("fromTime")}
          value={facts.fromTime}
          onChange={(event) => change({ fromTime: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <DayField label={t("toDay")} value={facts.toDay} onChange={(toDay) => change({ toDay })} clearable />
        <TextInput
          type="time"
          label={t("toTime")}
          value={facts.toTime}
          onChange={(event) => change({ toTime: event.currentTarget.value })}
        />
      </Group>
      <Textarea
        label={t("cause")}
        value={facts.cause}
        onChange={(event) => change({ cause: event.currentTarget.value })}
        autosize
      />
      <Textarea
        label={t("done")}
        value={facts.outcome}
        onChange={(event) => change({ outcome: event.currentTarget.value })}
        autosize
      />
      {facts.kind === "PLANNED_WORK" && (
        <Checkbox
          label={t("cancelled")}
          checked={facts.isCancelled}
          onChange={(event) => change({ isCancelled: event.currentTarget.checked })}
        />
      )}
    </DialogButton>
  );
}
