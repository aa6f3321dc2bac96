"use client";

import { Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Days } from "@/features/quality/period.ts";
import type { QualityRoom } from "@/features/quality/quality-room.ts";
import { send } from "@/lib/browser-graphql.ts";
import { CheckSectorDocument, type CheckVerdict } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

const startingFacts = (days: Days, sectorId: string) => ({
  sectorId,
  from: days.from as string | null,
  to: days.to as string | null,
  subject: "",
  reportedCount: null as number | null,
  verdict: "CONFIRMED" as CheckVerdict,
  summary: "",
});

/** Keeps a check of what a sector reports. */
export function CheckButton({ days, sectors }: { days: Days; sectors: QualityRoom["sectors"] }) {
  const t = useTranslations("quality");
  const locale = useLocale();
  const [facts, setFacts] = useState(() => startingFacts(days, sectors[0]?.id ?? ""));
  const change = (more: Partial<typeof facts>) => setFacts({ ...facts, ...more });
  const save = async () => {
    const { from, to, ...others } = facts;
    if (from === null || to === null) return t("daysMissing");
    return refusalOf((await send(CheckSectorDocument, { input: { ...others, from, to } })).outcome);
  };
  return (
    <DialogButton
      label={t("addCheck")}
      title={t("addCheck")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(startingFacts(days, sectors[0]?.id ?? ""))}
      onSubmit={save}
    >
      <Select
        label={t("sector")}
        data={sectors.map(({ id, name }) => ({ value: id, label: name }))}
        value={facts.sectorId}
        onChange={(sectorId) => change({ sectorId: sectorId ?? facts.sectorId })}
        allowDeselect={false}
        data-autofocus
      />
      <Group grow align="start">
        <DayField label={t("periodFrom")} value={facts.from} onChange={(from) => change({ from })} />
        <DayField label={t("periodTo")} value={facts.to} onChange={(to) => change({ to })} />
      </Group>
      <TextInput
        label={t("subject")}
        value={facts.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        required
        withAsterisk={false}
      />
      <NumberInput
        label={t("reported")}
        value={facts.reportedCount ?? ""}
        onChange={(value) => change({ reportedCount: typeof value === "number" ? value : null })}
        min={0}
        allowDecimal={false}
      />
      <Select
        label={t("verdict")}
        data={labelOptions("checkVerdict", locale)}
        value={facts.verdict}
        onChange={(verdict) => change({ verdict: verdict === "DISCREPANCY" ? verdict : "CONFIRMED" })}
        allowDeselect={false}
      />
      <Textarea
        label={t("summary")}
        value={facts.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={3}
      />
    </DialogButton>
  );
}
