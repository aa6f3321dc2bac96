"use client";

import {
  Button,
  Fieldset,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  CloseMechanismDocument,
  type MechanismKind,
  type MechanismSettingsQuery,
  SaveMechanismDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { SaveButton } from "@/ui/save-button.tsx";

type MechanismRow = MechanismSettingsQuery["mechanisms"][number];

interface StepFacts {
  text: string;
  by: string;
  withinHours: number | null;
}

const blankStep: StepFacts = { text: "", by: "", withinHours: null };

const factsOf = (mechanism?: MechanismRow) => ({
  kind: mechanism?.kind ?? ("RESPONSE" as MechanismKind),
  name: mechanism?.name ?? "",
  topicIds: mechanism?.topics.map(({ id }) => id) ?? [],
  ground: mechanism?.ground ?? "",
  steps: mechanism?.steps.map(({ text, by, withinHours }) => ({
    text,
    by: by ?? "",
    withinHours: withinHours ?? null,
  })) ?? [blankStep],
});

interface Props {
  mechanism?: MechanismRow;
  topics: MechanismSettingsQuery["topics"];
}

/** Adds a mechanism, or changes the one given. */
export function MechanismButton({ mechanism, topics }: Props) {
  const t = useTranslations("mechanisms");
  const locale = useLocale();
  const [facts, setFacts] = useState(() => factsOf(mechanism));
  const save = async () => {
    const steps = facts.steps.map(({ by, ...step }) => ({ ...step, by: by.trim() || null }));
    const input = { ...facts, id: mechanism?.id ?? null, ground: facts.ground.trim() || null, steps };
    return refusalOf((await send(SaveMechanismDocument, { input })).outcome);
  };
  return (
    <SaveButton
      words="mechanisms"
      changed={mechanism?.name ?? null}
      size="lg"
      onOpen={() => setFacts(factsOf(mechanism))}
      onSubmit={save}
    >
      <TextInput
        label={t("name")}
        value={facts.name}
        onChange={(event) => setFacts({ ...facts, name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Select
        label={t("kind")}
        data={labelOptions("mechanismKind", locale)}
        value={facts.kind}
        onChange={(kind) => setFacts({ ...facts, kind: kind === "CAUSE_REMOVAL" ? kind : "RESPONSE" })}
        allowDeselect={false}
      />
      <MultiSelect
        label={t("topics")}
        description={t("topicsHint")}
        data={topics.map(({ id, name }) => ({ value: id, label: name }))}
        value={facts.topicIds}
        onChange={(topicIds) => setFacts({ ...facts, topicIds })}
        searchable
      />
      <TextInput
        label={t("ground")}
        value={facts.ground}
        onChange={(event) => setFacts({ ...facts, ground: event.currentTarget.value })}
      />
      <Steps steps={facts.steps} onChange={(steps) => setFacts({ ...facts, steps })} />
    </SaveButton>
  );
}

function Steps({ steps, onChange }: { steps: StepFacts[]; onChange: (steps: StepFacts[]) => void }) {
  const t = useTranslations("mechanisms");
  const change = (index: number, more: Partial<StepFacts>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...more } : step)));
  return (
    <>
      {steps.map((step, index) => (
        <Fieldset key={index} legend={t("step", { number: index + 1 })}>
          <Textarea
            label={t("what")}
            value={step.text}
            onChange={(event) => change(index, { text: event.currentTarget.value })}
            autosize
            minRows={1}
          />
          <Group gap="xs" align="end" grow>
            <TextInput
              label={t("by")}
              value={step.by}
              onChange={(event) => change(index, { by: event.currentTarget.value })}
            />
            <NumberInput
              label={t("hours")}
              value={step.withinHours ?? ""}
              onChange={(value) => change(index, { withinHours: typeof value === "number" ? value : null })}
              min={1}
              allowDecimal={false}
            />
          </Group>
          {steps.length > 1 && (
            <Button
              size="compact-sm"
              variant="subtle"
              mt={4}
              onClick={() => onChange(steps.filter((_, at) => at !== index))}
            >
              {t("removeStep")}
            </Button>
          )}
        </Fieldset>
      ))}
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange([...steps, blankStep])}>
          {t("addStep")}
        </Button>
      </Group>
    </>
  );
}

/** Takes a mechanism out of use, or back into it. */
export function MechanismClosing({ mechanism: { id, name, isClosed } }: { mechanism: MechanismRow }) {
  const t = useTranslations("mechanisms");
  const label = isClosed ? t("reopen") : t("close");
  return (
    <DialogButton
      label={label}
      accessibleLabel={isClosed ? t("reopenOf", { name }) : t("closeOf", { name })}
      title={label}
      submitLabel={label}
      isDanger={!isClosed}
      onSubmit={async () =>
        refusalOf((await send(CloseMechanismDocument, { id, isClosed: !isClosed })).outcome)
      }
    >
      <Text>{isClosed ? t("reopenLead", { name }) : t("closeLead", { name })}</Text>
    </DialogButton>
  );
}
