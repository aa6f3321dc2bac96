"use client";

import { Group, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  SaveSettlementDocument,
  type SettlementRowFragment,
  type SettlementState,
} from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

const states: readonly SettlementState[] = ["NOT_CONNECTED", "CONNECTING", "CONNECTED"];

const factsOf = (known: SettlementRowFragment | undefined) => ({
  name: known?.name ?? "",
  state: known?.state ?? ("NOT_CONNECTED" as SettlementState),
  connectedOn: known?.connectedOn ?? (null as string | null),
  connectBy: known?.connectBy ?? (null as string | null),
  officerName: known?.officerName ?? "",
  officerPost: known?.officerPost ?? "",
  officerPhone: known?.officerPhone ?? "",
  officerEmail: known?.officerEmail ?? "",
  appointedBy: known?.appointedBy ?? "",
  note: known?.note ?? "",
});

/** Adds a settlement, or changes one. */
export function SettlementButton({ settlement }: { settlement?: SettlementRowFragment }) {
  const t = useTranslations("polls.settlements");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(settlement));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = settlement ? t("change") : t("add");
  const submit = async () => {
    const isConnected = facts.state === "CONNECTED";
    const input = {
      ...facts,
      connectedOn: isConnected ? facts.connectedOn : null,
      id: settlement?.id ?? null,
      revision: settlement?.revision ?? null,
    };
    return refusalOf((await send(SaveSettlementDocument, { input })).outcome);
  };
  const line = (
    key: "name" | "officerName" | "officerPost" | "officerPhone" | "officerEmail" | "appointedBy",
  ) => (
    <TextInput
      key={key}
      label={t(key)}
      value={facts[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
      maxLength={300}
      required={key === "name"}
      withAsterisk={false}
    />
  );
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: settlement ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(settlement))}
      onSubmit={submit}
    >
      {line("name")}
      <Group grow align="flex-start">
        <Select
          label={t("state")}
          data={states.map((state) => ({ value: state, label: label("settlementState", state, locale) }))}
          value={facts.state}
          onChange={(state) => state && change({ state: state as SettlementState })}
          allowDeselect={false}
        />
        {facts.state === "CONNECTED" ? (
          <DayField
            label={t("connectedOn")}
            value={facts.connectedOn}
            onChange={(connectedOn) => change({ connectedOn })}
            required
          />
        ) : (
          <DayField
            label={t("connectBy")}
            value={facts.connectBy}
            onChange={(connectBy) => change({ connectBy })}
            clearable
          />
        )}
      </Group>
      {line("officerName")}
      {line("officerPost")}
      <Group grow align="flex-start">
        {line("officerPhone")}
        {line("officerEmail")}
      </Group>
      {line("appointedBy")}
      <Textarea
        label={t("note")}
        value={facts.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    </DialogButton>
  );
}
