"use client";

import { Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type MeasureIndicator, SaveMeasureDocument } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface MeasureChoices {
  readonly members: readonly Named[];
  readonly recipients: readonly Named[];
  readonly topics: readonly Named[];
  readonly sectors: readonly Named[];
  readonly causes: readonly Named[];
  /** Null where the regulation asks for no mechanisms. */
  readonly mechanisms: readonly Named[] | null;
}

export interface KnownMeasure {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly text: string | null;
  readonly ownerMember: { readonly id: string } | null;
  readonly ownerRecipient: { readonly id: string } | null;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly clusterId: string | null;
  readonly decisionId: string | null;
  readonly cause: { readonly id: string } | null;
  readonly mechanism: { readonly id: string } | null;
  readonly indicator: MeasureIndicator | null;
  readonly expectedDrop: number | null;
  readonly topic: { readonly id: string } | null;
  readonly sector: { readonly id: string } | null;
  readonly place: string | null;
}

interface Props {
  roadmapId: string;
  measure?: KnownMeasure;
  choices: MeasureChoices;
  isExpectationObligatory: boolean;
  /** Problem or decision a new measure comes from. */
  origin?: { readonly clusterId?: string; readonly decisionId?: string };
}

function factsOf(measure: KnownMeasure | undefined, origin: Props["origin"]) {
  return {
    title: measure?.title ?? "",
    text: measure?.text ?? "",
    owner: ownerOf(measure),
    startsOn: measure?.startsOn ?? null,
    dueOn: measure?.dueOn ?? null,
    clusterId: measure?.clusterId ?? origin?.clusterId ?? null,
    decisionId: measure?.decisionId ?? origin?.decisionId ?? null,
    causeId: measure?.cause?.id ?? null,
    mechanismId: measure?.mechanism?.id ?? null,
    indicator: (measure?.indicator ?? null) as string | null,
    expectedDrop: (measure?.expectedDrop ?? "") as number | string,
    topicId: measure?.topic?.id ?? null,
    sectorId: measure?.sector?.id ?? null,
    place: measure?.place ?? "",
  };
}

/** One list of people and organisations: «member:id» or «recipient:id». */
function ownerOf(measure: KnownMeasure | undefined): string | null {
  if (measure?.ownerMember) return `member:${measure.ownerMember.id}`;
  return measure?.ownerRecipient ? `recipient:${measure.ownerRecipient.id}` : null;
}

const options = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

/** Adds a measure, or changes one that is not done. */
export function MeasureButton({ roadmapId, measure, choices, isExpectationObligatory, origin }: Props) {
  const t = useTranslations("roadmaps");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(measure, origin));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = measure ? t("changeMeasure") : t("addMeasure");
  const submit = async () => {
    const { owner, expectedDrop, startsOn, dueOn, indicator, ...others } = facts;
    if (!startsOn || !dueOn) return t("daysMissing");
    const [kind, id] = owner?.split(":") ?? [];
    const input = {
      ...others,
      roadmapId,
      id: measure?.id ?? null,
      revision: measure?.revision ?? null,
      startsOn,
      dueOn,
      indicator: indicator as MeasureIndicator | null,
      expectedDrop: expectedDrop === "" ? null : Number(expectedDrop),
      ownerMemberId: kind === "member" ? id! : null,
      ownerRecipientId: kind === "recipient" ? id! : null,
    };
    return refusalOf((await send(SaveMeasureDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(factsOf(measure, origin))}
      onSubmit={submit}
    >
      <TextInput
        label={t("what")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("details")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <Select
        label={t("owner")}
        data={[
          {
            group: t("members"),
            items: choices.members.map(({ id, name }) => ({ value: `member:${id}`, label: name })),
          },
          {
            group: t("recipients"),
            items: choices.recipients.map(({ id, name }) => ({ value: `recipient:${id}`, label: name })),
          },
        ]}
        value={facts.owner}
        onChange={(owner) => change({ owner })}
        searchable
        clearable
      />
      <Group grow align="flex-start">
        <DayField
          label={t("startsOn")}
          value={facts.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          required
        />
        <DayField label={t("dueOn")} value={facts.dueOn} onChange={(dueOn) => change({ dueOn })} required />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t("indicator")}
          description={isExpectationObligatory ? t("byRegulation") : t("indicatorHint")}
          data={labelOptions("measureIndicator", locale)}
          value={facts.indicator}
          onChange={(indicator) => change({ indicator })}
          clearable
        />
        <NumberInput
          label={t("expectedDrop")}
          description={t("percentHint")}
          value={facts.expectedDrop}
          onChange={(expectedDrop) => change({ expectedDrop })}
          min={1}
          max={100}
          allowDecimal={false}
        />
      </Group>
      <CountedBy facts={facts} choices={choices} onChange={change} />
    </DialogButton>
  );
}

interface CountedProps {
  facts: ReturnType<typeof factsOf>;
  choices: MeasureChoices;
  onChange: (part: Partial<ReturnType<typeof factsOf>>) => void;
}

/** By what of the register it is told whether the measure helped; and what it removes. */
function CountedBy({ facts, choices, onChange }: CountedProps) {
  const t = useTranslations("roadmaps");
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t("topic")}
          description={t("countedBy")}
          data={options(choices.topics)}
          value={facts.topicId}
          onChange={(topicId) => onChange({ topicId })}
          searchable
          clearable
        />
        <Select
          label={t("sector")}
          description={t("countedBySector")}
          data={options(choices.sectors)}
          value={facts.sectorId}
          onChange={(sectorId) => onChange({ sectorId })}
          searchable
          clearable
        />
      </Group>
      <TextInput
        label={t("place")}
        value={facts.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
      <Select
        label={t("cause")}
        data={options(choices.causes)}
        value={facts.causeId}
        onChange={(causeId) => onChange({ causeId })}
        searchable
        clearable
      />
      {choices.mechanisms && (
        <Select
          label={t("mechanism")}
          data={options(choices.mechanisms)}
          value={facts.mechanismId}
          onChange={(mechanismId) => onChange({ mechanismId })}
          searchable
          clearable
        />
      )}
    </>
  );
}
