"use client";

import { Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type OutsideMeetingRowFragment,
  type OutsideMeetingState,
  ReportOutsideMeetingDocument,
  SaveOutsideMeetingDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  /** The one to change; a new one when absent. */
  row?: OutsideMeetingRowFragment;
  people: readonly { readonly value: string; readonly label: string }[];
  today: string;
}

const factsOf = (row: OutsideMeetingRowFragment | undefined, today: string) => ({
  body: row?.body ?? "",
  matter: row?.matter ?? "",
  heldOn: (row?.heldOn ?? today) as string | null,
  memberId: row?.member?.id ?? null,
});

/** Writes a meeting of another body down, or changes one. */
export function OutsideMeetingButton({ row, people, today }: Props) {
  const t = useTranslations("meetings.outside");
  const [facts, setFacts] = useState(factsOf(row, today));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = row ? t("change") : t("add");
  const submit = async () => {
    const { heldOn, ...others } = facts;
    if (!heldOn) return t("dayMissing");
    const input = { ...others, heldOn, id: row?.id ?? null, revision: row?.revision ?? null };
    return refusalOf((await send(SaveOutsideMeetingDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={words}
      {...(row ? { accessibleLabel: t("changeOf", { body: row.body }) } : {})}
      title={words}
      submitLabel={t("save")}
      size="lg"
      {...(row ? {} : { buttonProps: { size: "sm", variant: "filled" } })}
      onOpen={() => setFacts(factsOf(row, today))}
      onSubmit={submit}
    >
      <TextInput
        label={t("body")}
        description={t("bodyHint")}
        value={facts.body}
        onChange={(event) => change({ body: event.currentTarget.value })}
        maxLength={300}
        required
        withAsterisk={false}
        data-autofocus
      />
      <TextInput
        label={t("matter")}
        value={facts.matter}
        onChange={(event) => change({ matter: event.currentTarget.value })}
        maxLength={300}
        required
        withAsterisk={false}
      />
      <DayField label={t("heldOn")} value={facts.heldOn} onChange={(heldOn) => change({ heldOn })} required />
      <Select
        label={t("member")}
        data={people}
        value={facts.memberId}
        onChange={(memberId) => change({ memberId })}
        searchable
        clearable
      />
    </DialogButton>
  );
}

/** Writes down what became of it. */
export function OutsideResultButton({ row }: { row: OutsideMeetingRowFragment }) {
  const t = useTranslations("meetings.outside");
  const locale = useLocale();
  const blank = {
    state: (row.state === "PLANNED" ? "ATTENDED" : row.state) as OutsideMeetingState,
    result: row.result ?? "",
  };
  const [facts, setFacts] = useState(blank);
  const submit = async () => {
    const { id, revision } = row;
    const input = { id, revision, ...facts };
    return refusalOf((await send(ReportOutsideMeetingDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("report")}
      accessibleLabel={t("reportOf", { body: row.body })}
      title={t("report")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(blank)}
      onSubmit={submit}
    >
      <Select
        label={t("state")}
        data={labelOptions("outsideMeetingState", locale)}
        value={facts.state}
        onChange={(state) => state && setFacts({ ...facts, state: state as OutsideMeetingState })}
        allowDeselect={false}
      />
      <Textarea
        label={t("result")}
        description={t("resultHint")}
        value={facts.result}
        onChange={(event) => setFacts({ ...facts, result: event.currentTarget.value })}
        maxLength={4_000}
        autosize
        minRows={3}
        data-autofocus
      />
    </DialogButton>
  );
}
