"use client";

import { Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type ImprovementsQuery,
  type ImprovementState,
  SaveImprovementDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Row = ImprovementsQuery["improvements"]["edges"][number]["node"];

const STATES: readonly ImprovementState[] = ["PROPOSED", "IN_WORK", "DONE", "REJECTED"];

const factsOf = (row?: Row) => ({
  system: row?.system ?? "POS",
  problem: row?.problem ?? "",
  action: row?.action ?? "",
  responsible: row?.responsible ?? "",
  dueOn: row?.dueOn ?? null,
  state: row?.state ?? ("PROPOSED" as ImprovementState),
  result: row?.result ?? "",
});

/** Adds an improvement, or changes the one given. */
export function ImprovementButton({ improvement }: { improvement?: Row }) {
  const t = useTranslations("quality");
  const locale = useLocale();
  const [facts, setFacts] = useState(() => factsOf(improvement));
  const change = (more: Partial<typeof facts>) => setFacts({ ...facts, ...more });
  const save = async () => {
    const input = {
      ...facts,
      id: improvement?.id ?? null,
      responsible: facts.responsible.trim() || null,
      result: facts.result.trim() || null,
    };
    return refusalOf((await send(SaveImprovementDocument, { input })).outcome);
  };
  const text = (name: "problem" | "action" | "result") => (
    <Textarea
      label={t(name)}
      value={facts[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      required={name !== "result"}
      withAsterisk={false}
      autosize
      minRows={2}
    />
  );
  return (
    <DialogButton
      label={improvement ? t("change") : t("addImprovement")}
      {...(improvement ? { accessibleLabel: t("changeOf", { name: improvement.problem }) } : {})}
      title={improvement ? t("change") : t("addImprovement")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(factsOf(improvement))}
      onSubmit={save}
    >
      <Select
        label={t("system")}
        data={labelOptions("channel", locale)}
        value={facts.system}
        onChange={(system) => change({ system: system ?? facts.system })}
        allowDeselect={false}
        searchable
      />
      {text("problem")}
      {text("action")}
      <TextInput
        label={t("responsible")}
        value={facts.responsible}
        onChange={(event) => change({ responsible: event.currentTarget.value })}
      />
      <DayField label={t("dueOn")} value={facts.dueOn} onChange={(dueOn) => change({ dueOn })} clearable />
      <Select
        label={t("state")}
        data={labelOptions("improvementState", locale)}
        value={facts.state}
        onChange={(value) => change({ state: STATES.find((state) => state === value) ?? facts.state })}
        allowDeselect={false}
      />
      {text("result")}
    </DialogButton>
  );
}
