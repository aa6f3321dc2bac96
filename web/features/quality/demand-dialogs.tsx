"use client";

import { Select, Switch, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { DemandCorrectionDocument, SettleDemandDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

export interface NamedChoice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** Of the page it stands on; null where the sector or recipient is chosen. */
  submissionId: string | null;
  sectors?: readonly NamedChoice[];
  recipients?: readonly NamedChoice[];
  onDone?: () => void;
}

const NONE: readonly NamedChoice[] = [];

const blank = {
  sectorId: null as string | null,
  recipientId: null as string | null,
  breach: "",
  demand: "",
  clause: "",
  dueOn: null as string | null,
};

const optionsOf = (choices: readonly NamedChoice[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }));

/** Demands from the head of a block to put a breach right. */
export function DemandButton({ submissionId, sectors = NONE, recipients = NONE, onDone }: Props) {
  const t = useTranslations("demands");
  const [facts, setFacts] = useState(blank);
  const save = async () => {
    const { dueOn, clause, ...others } = facts;
    if (dueOn === null) return t("dueMissing");
    const kind = submissionId === null ? ("DATA" as const) : ("ANSWER" as const);
    const input = { ...others, submissionId, kind, dueOn, clause: clause.trim() || null };
    return refusalOf((await send(DemandCorrectionDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("add")}
      title={t("add")}
      submitLabel={t("send")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(blank)}
      onSubmit={save}
      {...(onDone ? { onDone } : {})}
    >
      {submissionId === null && (
        <>
          <Select
            label={t("sector")}
            data={optionsOf(sectors)}
            value={facts.sectorId}
            onChange={(sectorId) => setFacts({ ...facts, sectorId })}
            searchable
            clearable
          />
          <Select
            label={t("recipient")}
            data={optionsOf(recipients)}
            value={facts.recipientId}
            onChange={(recipientId) => setFacts({ ...facts, recipientId })}
            searchable
            clearable
          />
        </>
      )}
      <Textarea
        label={t("breach")}
        value={facts.breach}
        onChange={(event) => setFacts({ ...facts, breach: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        data-autofocus
      />
      <Textarea
        label={t("demand")}
        value={facts.demand}
        onChange={(event) => setFacts({ ...facts, demand: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={2}
      />
      <TextInput
        label={t("clause")}
        value={facts.clause}
        onChange={(event) => setFacts({ ...facts, clause: event.currentTarget.value })}
      />
      <DayField
        label={t("dueOn")}
        value={facts.dueOn}
        onChange={(dueOn) => setFacts({ ...facts, dueOn })}
        required
      />
    </DialogButton>
  );
}

/** Notes how a demand was met, or withdraws it. */
export function SettleDemandButton({ id, addressee }: { id: string; addressee: string }) {
  const t = useTranslations("demands");
  const [settlement, setSettlement] = useState("");
  const [isWithdrawn, setWithdrawn] = useState(false);
  return (
    <DialogButton
      label={t("settle")}
      accessibleLabel={t("settleOf", { addressee })}
      title={t("settle")}
      submitLabel={t("settle")}
      onOpen={() => {
        setSettlement("");
        setWithdrawn(false);
      }}
      onSubmit={async () =>
        refusalOf((await send(SettleDemandDocument, { input: { id, settlement, isWithdrawn } })).outcome)
      }
    >
      <Textarea
        label={t("settlement")}
        value={settlement}
        onChange={(event) => setSettlement(event.currentTarget.value)}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        data-autofocus
      />
      <Switch
        label={t("withdraw")}
        checked={isWithdrawn}
        onChange={(event) => setWithdrawn(event.currentTarget.checked)}
      />
    </DialogButton>
  );
}
