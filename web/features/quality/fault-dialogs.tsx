"use client";

import { Select, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { type FaultKind, RecordFaultDocument, SettleFaultDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

const KINDS: readonly FaultKind[] = [
  "CONFLICT",
  "RUDENESS",
  "FORMAL_ANSWER",
  "CONTRADICTION",
  "WRONG_FACTS",
  "NO_ANSWER",
  "WRONG_CHANNEL",
  "DISCLOSURE",
  "OTHER",
];

interface Props {
  submissionId: string | null;
  timeZone: string;
  channels?: readonly { readonly code: string; readonly name: string }[];
  onDone?: () => void;
}

const NO_CHANNELS: NonNullable<Props["channels"]> = [];

const blank = {
  kind: "FORMAL_ANSWER" as FaultKind,
  channel: null as string | null,
  description: "",
  suggestedChannel: null as string | null,
  suggestion: "",
};

/** Enters a conflict or an error in communication. */
export function FaultButton({ submissionId, timeZone, channels = NO_CHANNELS, onDone }: Props) {
  const t = useTranslations("faults");
  const labels = useLabels();
  const [facts, setFacts] = useState(blank);
  const [occurredOn, setOccurredOn] = useState<string | null>(null);
  const options = channels.map(({ code, name }) => ({ value: code, label: name }));
  const save = async () => {
    const day = occurredOn ?? todayIn(timeZone);
    const input = { ...facts, submissionId, occurredOn: day, suggestion: facts.suggestion.trim() || null };
    return refusalOf((await send(RecordFaultDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("add")}
      title={t("add")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => {
        setFacts(blank);
        setOccurredOn(todayIn(timeZone));
      }}
      onSubmit={save}
      {...(onDone ? { onDone } : {})}
    >
      <Select
        label={t("kind")}
        data={KINDS.map((value) => ({ value, label: labels.name("faultKind", value) }))}
        value={facts.kind}
        onChange={(value) => setFacts({ ...facts, kind: KINDS.find((kind) => kind === value) ?? facts.kind })}
        allowDeselect={false}
        data-autofocus
      />
      <DayField label={t("occurredOn")} value={occurredOn} onChange={setOccurredOn} required />
      <Textarea
        label={t("description")}
        value={facts.description}
        onChange={(event) => setFacts({ ...facts, description: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={3}
      />
      {options.length > 0 && (
        <>
          <Select
            label={t("channel")}
            data={options}
            value={facts.channel}
            onChange={(channel) => setFacts({ ...facts, channel })}
            clearable
          />
          <Select
            label={t("suggestedChannel")}
            data={options}
            value={facts.suggestedChannel}
            onChange={(suggestedChannel) => setFacts({ ...facts, suggestedChannel })}
            clearable
          />
        </>
      )}
      <Textarea
        label={t("suggestion")}
        value={facts.suggestion}
        onChange={(event) => setFacts({ ...facts, suggestion: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    </DialogButton>
  );
}

/** Notes what was done about a conflict or an error. */
export function SettleFaultButton({ id, kind }: { id: string; kind: string }) {
  const t = useTranslations("faults");
  const [settlement, setSettlement] = useState("");
  return (
    <DialogButton
      label={t("settle")}
      accessibleLabel={t("settleOf", { kind })}
      title={t("settle")}
      submitLabel={t("settle")}
      onOpen={() => setSettlement("")}
      onSubmit={async () =>
        refusalOf((await send(SettleFaultDocument, { input: { id, settlement } })).outcome)
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
    </DialogButton>
  );
}
