"use client";

import { Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  ChangeSatisfactionAimDocument,
  type SatisfactionStudiesQuery,
  SaveSatisfactionStudyDocument,
  type StudyMethod,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Study = SatisfactionStudiesQuery["satisfactionStudies"]["edges"][number]["node"];

const METHODS: readonly StudyMethod[] = ["SURVEY", "PHONE", "INTERNET", "MEETING", "OTHER"];

const factsOf = (study?: Study) => ({
  title: study?.title ?? "",
  subject: study?.subject ?? "",
  method: study?.method ?? ("SURVEY" as StudyMethod),
  heldFrom: study?.heldFrom ?? null,
  heldTo: study?.heldTo ?? null,
  respondents: study?.respondents ?? 0,
  satisfied: study?.satisfied ?? 0,
  findings: study?.findings ?? "",
  decisions: study?.decisions ?? "",
});

/** Adds a study, or changes the one given. */
export function StudyButton({ study }: { study?: Study }) {
  const t = useTranslations("satisfaction");
  const locale = useLocale();
  const [facts, setFacts] = useState(() => factsOf(study));
  const change = (more: Partial<ReturnType<typeof factsOf>>) => setFacts({ ...facts, ...more });
  const save = async () => {
    const { heldFrom, heldTo, decisions, ...others } = facts;
    if (heldFrom === null || heldTo === null) return t("daysMissing");
    const input = { ...others, heldFrom, heldTo, id: study?.id ?? null, decisions: decisions.trim() || null };
    return refusalOf((await send(SaveSatisfactionStudyDocument, { input })).outcome);
  };
  const text = (name: "title" | "subject") => (
    <TextInput
      label={t(name === "title" ? "studyTitle" : name)}
      value={facts[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      required
      withAsterisk={false}
    />
  );
  const count = (name: "respondents" | "satisfied") => (
    <NumberInput
      label={t(name)}
      value={facts[name]}
      onChange={(value) => change({ [name]: typeof value === "number" ? value : 0 })}
      min={0}
      allowDecimal={false}
    />
  );
  return (
    <DialogButton
      label={study ? t("changeStudy") : t("addStudy")}
      {...(study ? { accessibleLabel: t("changeStudyOf", { title: study.title }) } : {})}
      title={study ? t("changeStudy") : t("addStudy")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(factsOf(study))}
      onSubmit={save}
    >
      {text("title")}
      {text("subject")}
      <Select
        label={t("method")}
        data={labelOptions("studyMethod", locale)}
        value={facts.method}
        onChange={(value) => change({ method: METHODS.find((method) => method === value) ?? facts.method })}
        allowDeselect={false}
      />
      <Group grow align="start">
        <DayField
          label={t("from")}
          value={facts.heldFrom}
          onChange={(heldFrom) => change({ heldFrom })}
          required
        />
        <DayField label={t("to")} value={facts.heldTo} onChange={(heldTo) => change({ heldTo })} required />
      </Group>
      <Group grow align="start">
        {count("respondents")}
        {count("satisfied")}
      </Group>
      <Textarea
        label={t("findings")}
        value={facts.findings}
        onChange={(event) => change({ findings: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={3}
      />
      <Textarea
        label={t("decisions")}
        value={facts.decisions}
        onChange={(event) => change({ decisions: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    </DialogButton>
  );
}

/** Sets the level of satisfaction to aim at. */
export function AimButton({ percent, ground }: { percent: number; ground: string | null }) {
  const t = useTranslations("satisfaction");
  const [wanted, setWanted] = useState(percent);
  const [reason, setReason] = useState(ground ?? "");
  const save = async () => {
    const variables = { percent: wanted, ground: reason.trim() || null };
    return refusalOf((await send(ChangeSatisfactionAimDocument, variables)).outcome);
  };
  return (
    <DialogButton
      label={t("changeAim")}
      title={t("changeAim")}
      submitLabel={t("save")}
      onOpen={() => {
        setWanted(percent);
        setReason(ground ?? "");
      }}
      onSubmit={save}
    >
      <NumberInput
        label={t("aimPercent")}
        value={wanted}
        onChange={(value) => setWanted(typeof value === "number" ? value : 0)}
        min={1}
        max={100}
        allowDecimal={false}
        data-autofocus
      />
      <TextInput
        label={t("ground")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogButton>
  );
}
