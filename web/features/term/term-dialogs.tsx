"use client";

import { Checkbox, Group, NumberInput, Select, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTermWords } from "@/features/term/use-term-words.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  ChangeTermSettingDocument,
  ResetTermSettingDocument,
  type Regime,
  type TermKind,
  type TermSettingsQuery,
  type TermUnit,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

export type TermRow = TermSettingsQuery["termSettings"][number];
export type TopicChoice = TermSettingsQuery["topics"][number];

interface TermForm {
  kind: TermKind;
  regime: Regime | null;
  channel: string | null;
  topicId: string | null;
  isOff: boolean;
  amount: number | string;
  unit: TermUnit;
  clause: string;
  note: string;
}

const blank: TermForm = {
  kind: "ANSWER",
  regime: "MESSAGE",
  channel: null,
  topicId: null,
  isOff: false,
  amount: "",
  unit: "CALENDAR_DAY",
  clause: "",
  note: "",
};

const units: readonly TermUnit[] = ["CALENDAR_DAY", "WORKING_DAY", "MONTH", "HOUR", "WORKING_HOUR"];

const formOf = ({ kind, regime, channel, topicId, effective, isOwn, note }: TermRow): TermForm => ({
  kind,
  regime: regime ?? null,
  channel: channel ?? null,
  topicId: topicId ?? null,
  isOff: isOwn && effective.amount == null,
  amount: effective.amount ?? "",
  unit: effective.unit,
  clause: isOwn ? (effective.clause ?? "") : "",
  note: isOwn ? (note ?? "") : "",
});

async function save({ isOff, amount, clause, note, ...rest }: TermForm): Promise<string | null> {
  const input = {
    ...rest,
    amount: isOff || amount === "" ? null : Number(amount),
    clause: clause.trim() || null,
    note: note.trim() || null,
  };
  return refusalOf((await send(ChangeTermSettingDocument, { input })).changeTermSetting);
}

interface FieldsProps {
  form: TermForm;
  onChange: (form: TermForm) => void;
}

function LengthFields({ form, onChange }: FieldsProps) {
  const t = useTranslations("terms");
  const locale = useLocale();
  const names = new Map(labelOptions("unit", locale).map(({ value, label }) => [value, label]));
  return (
    <>
      <Checkbox
        label={t("isOff")}
        checked={form.isOff}
        onChange={(event) => onChange({ ...form, isOff: event.currentTarget.checked })}
      />
      {!form.isOff && (
        <Group grow align="flex-end">
          <NumberInput
            label={t("amount")}
            min={1}
            max={3660}
            allowDecimal={false}
            required
            withAsterisk={false}
            value={form.amount}
            onChange={(amount) => onChange({ ...form, amount })}
          />
          <Select
            label={t("unit")}
            allowDeselect={false}
            data={units.map((value) => ({ value, label: names.get(value) ?? value }))}
            value={form.unit}
            onChange={(unit) => unit && onChange({ ...form, unit: unit as TermUnit })}
          />
        </Group>
      )}
      <TextInput
        label={t("clause")}
        description={t("clauseHint")}
        maxLength={500}
        value={form.clause}
        onChange={(event) => onChange({ ...form, clause: event.currentTarget.value })}
      />
      <TextInput
        label={t("note")}
        maxLength={500}
        value={form.note}
        onChange={(event) => onChange({ ...form, note: event.currentTarget.value })}
      />
    </>
  );
}

function PlaceFields({ form, onChange, topics }: FieldsProps & { topics: readonly TopicChoice[] }) {
  const t = useTranslations("terms");
  const locale = useLocale();
  return (
    <>
      <Select
        label={t("clock")}
        allowDeselect={false}
        data={labelOptions("termKind", locale).filter(({ value }) => value !== "POSTPONED")}
        value={form.kind}
        onChange={(kind) => kind && onChange({ ...form, kind: kind as TermKind })}
      />
      <Select
        label={t("regime")}
        clearable
        clearButtonProps={{ "aria-label": t("everything") }}
        placeholder={t("everything")}
        data={labelOptions("regime", locale)}
        value={form.regime}
        onChange={(regime) => onChange({ ...form, regime: regime as Regime | null })}
      />
      <Select
        label={t("channel")}
        clearable
        searchable
        clearButtonProps={{ "aria-label": t("everything") }}
        placeholder={t("everything")}
        data={labelOptions("channel", locale)}
        value={form.channel}
        onChange={(channel) => onChange({ ...form, channel })}
      />
      {topics.length > 0 && (
        <Select
          label={t("topic")}
          clearable
          searchable
          clearButtonProps={{ "aria-label": t("everything") }}
          placeholder={t("everything")}
          data={topics.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.topicId}
          onChange={(topicId) => onChange({ ...form, topicId })}
        />
      )}
    </>
  );
}

export function AddTermButton({ topics }: { topics: readonly TopicChoice[] }) {
  const t = useTranslations("terms");
  const [form, setForm] = useState(blank);
  return (
    <DialogButton
      label={t("add")}
      title={t("add")}
      submitLabel={t("save")}
      buttonProps={{ size: "sm", variant: "filled", leftSection: <IconPlus size={16} aria-hidden="true" /> }}
      onOpen={() => setForm(blank)}
      onSubmit={() => save(form)}
    >
      <PlaceFields form={form} onChange={setForm} topics={topics} />
      <LengthFields form={form} onChange={setForm} />
    </DialogButton>
  );
}

interface RowProps {
  row: TermRow;
  topics: readonly TopicChoice[];
}

export function ChangeTermButton({ row, topics }: RowProps) {
  const t = useTranslations("terms");
  const words = useTermWords(topics);
  const [form, setForm] = useState(() => formOf(row));
  const name = `${words.kind(row.kind)}: ${words.place(row)}`;
  return (
    <DialogButton
      label={t("change")}
      accessibleLabel={t("changeOf", { term: name })}
      title={name}
      submitLabel={t("save")}
      onOpen={() => setForm(formOf(row))}
      onSubmit={() => save(form)}
    >
      <Text fz="sm" c="var(--text-quiet)">
        {t("runningStay")}
      </Text>
      <LengthFields form={form} onChange={setForm} />
    </DialogButton>
  );
}

/** Takes the centre's own length away. */
export function ResetTermButton({ row, topics }: RowProps) {
  const t = useTranslations("terms");
  const words = useTermWords(topics);
  const { kind, regime, channel, topicId } = row;
  const name = `${words.kind(kind)}: ${words.place(row)}`;
  const fallback = row.regulation ?? row.standard;
  const reset = async () => {
    const input = { kind, regime, channel, topicId };
    return refusalOf((await send(ResetTermSettingDocument, { input })).resetTermSetting);
  };
  return (
    <DialogButton
      label={t("reset")}
      accessibleLabel={t("resetOf", { term: name })}
      title={t("resetTitle")}
      submitLabel={t("reset")}
      onSubmit={reset}
    >
      <Text>{t("resetLead", { term: name, length: fallback ? words.length(fallback) : t("off") })}</Text>
    </DialogButton>
  );
}
