"use client";

import { Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type PracticeFactsFragment, SavePracticeDocument } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

const blank = { title: "", problem: "", solution: "", resources: "", result: "" };
const fields = ["problem", "solution", "resources", "result"] as const;
const needed: ReadonlySet<string> = new Set(["problem", "solution"]);

/** Describes a practice, or words one anew. */
export function PracticeButton({
  practice,
  isRegion,
}: {
  practice: PracticeFactsFragment | null;
  isRegion: boolean;
}) {
  const t = useTranslations("cooperation.practices");
  const common = useTranslations("cooperation");
  const locale = useLocale();
  const [facts, setFacts] = useState(blank);
  const [indicator, setIndicator] = useState<string | null>(null);
  const [federalSector, setSector] = useState<string | null>(null);
  const open = () => {
    const { title, problem, solution, resources, result } = practice ?? blank;
    setFacts({ title, problem, solution, resources: resources ?? "", result: result ?? "" });
    setIndicator(practice?.indicator ?? null);
    setSector(practice?.federalSector ?? null);
  };
  const words = practice ? t("change") : isRegion ? t("describe") : t("offer");
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={practice ? t("save") : isRegion ? t("publish") : t("offer")}
      size="lg"
      buttonProps={{ size: "sm", variant: practice ? "default" : "filled" }}
      onOpen={open}
      onSubmit={async () => {
        const known = practice ? { id: practice.id, revision: practice.revision } : {};
        const input = { ...known, ...facts, indicator, federalSector };
        return refusalOf((await send(SavePracticeDocument, { input })).outcome);
      }}
    >
      <TextInput
        label={t("name")}
        value={facts.title}
        onChange={(event) => setFacts({ ...facts, title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
      />
      {fields.map((field) => (
        <Textarea
          key={field}
          label={t(field)}
          {...(field === "problem" ? { description: common("freeText") } : {})}
          value={facts[field]}
          onChange={(event) => setFacts({ ...facts, [field]: event.currentTarget.value })}
          required={needed.has(field)}
          withAsterisk={false}
          autosize
          minRows={2}
        />
      ))}
      <Select
        label={common("indicator")}
        data={labelOptions("indicator", locale)}
        value={indicator}
        onChange={setIndicator}
        searchable
        clearable
      />
      <Select
        label={common("recommendations.sector")}
        data={labelOptions("topicGroup", locale)}
        value={federalSector}
        onChange={setSector}
        searchable
        clearable
      />
    </DialogButton>
  );
}
