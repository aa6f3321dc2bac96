"use client";

import { Select, Textarea } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { RecordSettlementContactDocument, type SettlementContactWay } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

const ways: readonly SettlementContactWay[] = ["CALL", "LETTER", "VISIT", "TRAINING", "OTHER"];

/** Adds to the journal of work with a settlement. */
export function ContactButton({ settlementId, today }: { settlementId: string; today: string }) {
  const t = useTranslations("polls.settlements");
  const locale = useLocale();
  const empty = { heldOn: today as string | null, way: "CALL" as SettlementContactWay, text: "" };
  const [facts, setFacts] = useState(empty);
  const submit = async () => {
    const { heldOn, way, text } = facts;
    if (!heldOn) return t("dayMissing");
    const input = { settlementId, heldOn, way, text };
    return refusalOf((await send(RecordSettlementContactDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("addContact")}
      title={t("addContact")}
      submitLabel={t("save")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(empty)}
      onSubmit={submit}
    >
      <DayField
        label={t("heldOn")}
        value={facts.heldOn}
        onChange={(heldOn) => setFacts({ ...facts, heldOn })}
        max={today}
        required
      />
      <Select
        label={t("way")}
        data={ways.map((way) => ({ value: way, label: label("settlementContactWay", way, locale) }))}
        value={facts.way}
        onChange={(way) => way && setFacts({ ...facts, way: way as SettlementContactWay })}
        allowDeselect={false}
      />
      <Textarea
        label={t("agreed")}
        value={facts.text}
        onChange={(event) => setFacts({ ...facts, text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={3}
      />
    </DialogButton>
  );
}
