"use client";

import { NumberInput, Select, Switch, Text, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { DutyRow } from "@/features/report/duties-table.tsx";
import { addressesOf, addressLines, minutesOf, timeOf } from "@/features/report/duty-text.ts";
import { send } from "@/lib/browser-graphql.ts";
import { ChangeReportDutyDocument, type ReportPeriod } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

const setPeriods = new Set(["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"]);

const factsOf = (duty: DutyRow) => ({
  period: duty.period as string,
  workingDays: duty.workingDays,
  time: timeOf(duty.minutes),
  recipients: duty.recipientsSource === "ACT" ? "" : duty.recipients.join("\n"),
  isOff: duty.isOff,
  addresses: addressLines(duty.addresses),
});

/** Sets what the regulation leaves open about a report, and where it goes by e-mail. */
export function DutyButton({ duty }: { duty: DutyRow }) {
  const t = useTranslations("reports");
  const { name } = useLabels();
  const locale = useLocale();
  const [facts, setFacts] = useState(() => factsOf(duty));
  const change = (some: Partial<typeof facts>) => setFacts((before) => ({ ...before, ...some }));
  const isFree = duty.periodSource !== "ACT";
  const submit = async () => {
    const minutes = minutesOf(facts.time);
    const addresses = addressesOf(facts.addresses);
    if (minutes === null) return t("timeWrong");
    if (addresses === null) return t("addressesWrong");
    const recipients = facts.recipients.split("\n").filter((line) => line.trim() !== "");
    const input = {
      key: duty.key,
      period: isFree ? (facts.period as ReportPeriod) : null,
      workingDays: facts.workingDays,
      minutes,
      recipients: duty.recipientsSource === "ACT" ? null : recipients,
      isOff: isFree && facts.isOff,
      addresses,
    };
    return refusalOf((await send(ChangeReportDutyDocument, { input })).changeReportDuty);
  };
  return (
    <DialogButton
      label={t("set")}
      accessibleLabel={t("setOf", { name: name("reportKind", duty.kind) })}
      title={t("setTitle")}
      submitLabel={t("save")}
      onSubmit={submit}
      onOpen={() => setFacts(factsOf(duty))}
    >
      {isFree ? (
        <>
          <Select
            label={t("howOften")}
            data={labelOptions("period", locale).filter(({ value }) => setPeriods.has(value))}
            value={facts.period}
            onChange={(period) => period && change({ period })}
            allowDeselect={false}
          />
          <Switch
            label={t("keepOutside")}
            checked={facts.isOff}
            onChange={(event) => change({ isOff: event.currentTarget.checked })}
          />
        </>
      ) : (
        <Text fz="sm">{t("periodOfAct")}</Text>
      )}
      {duty.period !== "ON_REQUEST" && (
        <>
          <NumberInput
            label={t("workingDays")}
            value={facts.workingDays}
            onChange={(value) => change({ workingDays: Number(value) || 0 })}
            min={0}
            max={60}
            allowDecimal={false}
          />
          <TextInput
            label={t("time")}
            value={facts.time}
            onChange={(event) => change({ time: event.currentTarget.value })}
            placeholder="18:00"
          />
        </>
      )}
      {duty.recipientsSource === "ACT" ? (
        <Text fz="sm">{t("recipientsOfAct", { names: duty.recipients.join(", ") })}</Text>
      ) : (
        <Textarea
          label={t("recipientsLines")}
          value={facts.recipients}
          onChange={(event) => change({ recipients: event.currentTarget.value })}
          autosize
          minRows={2}
        />
      )}
      <Textarea
        label={t("addresses")}
        description={t("addressesHint")}
        value={facts.addresses}
        onChange={(event) => change({ addresses: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    </DialogButton>
  );
}
