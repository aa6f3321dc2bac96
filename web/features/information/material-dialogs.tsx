"use client";

import { MultiSelect, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { fetchData, send } from "@/lib/browser-graphql.ts";
import {
  ChangeMaterialDocument,
  CountMaterialReachDocument,
  type InformationMaterialQuery,
  type MaterialChannel,
  type MaterialKind,
  type MaterialStep,
  PlanMaterialDocument,
  SubmissionByNumberDocument,
  TakeMaterialStepDocument,
} from "@/lib/graphql.generated.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";
import rules from "../../../schema/material-steps.json" with { type: "json" };

type Material = InformationMaterialQuery["informationMaterial"];

interface Named {
  readonly id: string;
  readonly name: string;
}

const optionsOf = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

interface MaterialProps {
  material?: Material;
  kinds: readonly MaterialKind[];
  today: string;
  contacts: readonly Named[];
  sectors: readonly Named[];
  clusters: readonly { id: string; title: string }[];
}

const factsOf = ({ material, kinds, today }: MaterialProps) => ({
  kind: material?.kind ?? kinds[0] ?? ("AGENDA" as MaterialKind),
  title: material?.title ?? "",
  text: material?.text ?? "",
  audience: material?.audience ?? "",
  place: material?.place ?? "",
  channels: material?.channels ?? (["OFFICIAL_PAGES"] as MaterialChannel[]),
  contactId: material?.contact?.id ?? null,
  sectorId: material?.sector?.id ?? null,
  number: material?.submission?.number ?? "",
  clusterId: material?.cluster?.id ?? null,
  plannedOn: (material?.plannedOn ?? today) as string | null,
});

/** Plans a material, or changes one that has not gone out. */
export function MaterialButton(props: MaterialProps) {
  const { material, kinds, today, contacts, sectors, clusters } = props;
  const t = useTranslations("materials");
  const locale = useLocale();
  const [facts, setFacts] = useState(() => factsOf(props));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const isAboutIncident = facts.kind === "HANDLED_INCIDENT";
  const submit = async () => {
    const { kind, number, clusterId, plannedOn, ...others } = facts;
    const wanted = number.trim();
    let submissionId: string | null = null;
    if (isAboutIncident && wanted !== "") {
      const { submissions } = await fetchData(SubmissionByNumberDocument, { text: wanted });
      submissionId = submissions.edges.find(({ node }) => node.number === wanted)?.node.id ?? null;
      if (submissionId === null) return t("numberUnknown");
    }
    const about = isAboutIncident ? { submissionId, clusterId } : {};
    const input = { ...others, ...about, plannedOn: plannedOn ?? today };
    const { outcome } = material
      ? await send(ChangeMaterialDocument, {
          input: { ...input, id: material.id, revision: material.revision },
        })
      : await send(PlanMaterialDocument, { kind, input });
    return refusalOf(outcome);
  };
  const words = material ? t("change") : t("add");
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: material ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(props))}
      onSubmit={submit}
    >
      {!material && (
        <Select
          label={t("kind")}
          data={kinds.map((value) => ({ value, label: label("materialKind", value, locale) }))}
          value={facts.kind}
          onChange={(kind) => kind && change({ kind: kind as MaterialKind })}
          allowDeselect={false}
        />
      )}
      <TextInput
        label={t("name")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("text")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={3}
      />
      <TextInput
        label={t("audience")}
        value={facts.audience}
        onChange={(event) => change({ audience: event.currentTarget.value })}
        required={facts.kind === "TARGETED"}
        withAsterisk={false}
      />
      <TextInput
        label={t("place")}
        value={facts.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      <MultiSelect
        label={t("channels")}
        data={labelOptions("materialChannel", locale)}
        value={facts.channels}
        onChange={(channels) => change({ channels: channels as MaterialChannel[] })}
      />
      <Select
        label={t("contact")}
        data={optionsOf(contacts)}
        value={facts.contactId}
        onChange={(contactId) => change({ contactId })}
        searchable
        clearable
      />
      {isAboutIncident && (
        <>
          <TextInput
            label={t("submissionNumber")}
            value={facts.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <Select
            label={t("cluster")}
            data={clusters.map(({ id, title }) => ({ value: id, label: title }))}
            value={facts.clusterId}
            onChange={(clusterId) => change({ clusterId })}
            searchable
            clearable
          />
        </>
      )}
      <Select
        label={t("sector")}
        data={optionsOf(sectors)}
        value={facts.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        searchable
        clearable
      />
      <DayField
        label={t("plannedOn")}
        value={facts.plannedOn}
        onChange={(plannedOn) => change({ plannedOn })}
      />
    </DialogButton>
  );
}

interface StepProps {
  material: Material;
  today: string;
}

/** Steps of a material, and its reach once it is out. */
export function MaterialSteps({ material, today }: StepProps) {
  return (
    <>
      {material.steps.map((step) => (
        <StepButton key={step} material={material} today={today} step={step} />
      ))}
      {material.state === "PUBLISHED" && <StepButton material={material} today={today} step={null} />}
    </>
  );
}

/** @param step null: only the reach is noted */
function StepButton({ material, today, step }: StepProps & { step: MaterialStep | null }) {
  const t = useTranslations("materials");
  const { name } = useLabels();
  const { id, revision } = material;
  const fresh = () => ({
    note: "",
    publishedOn: today as string | null,
    link: material.link ?? "",
    reach: material.reach,
  });
  const [facts, setFacts] = useState(fresh);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const { needsPlace, needsNote } = step ? rules[step] : { needsPlace: true, needsNote: false };
  const words = step ? name("materialStep", step) : t("reachStep");
  const submit = async () => {
    const { link, reach, publishedOn, note } = facts;
    if (step === null)
      return refusalOf(
        (await send(CountMaterialReachDocument, { input: { id, revision, link, reach } })).outcome,
      );
    const more = needsPlace ? { link, reach, publishedOn } : {};
    const input = { id, revision, step, note: note || null, ...more };
    return refusalOf((await send(TakeMaterialStepDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={words}
      size="lg"
      isDanger={step === "CANCEL"}
      buttonProps={{ size: "sm", variant: step === "PUBLISH" || step === "PREPARE" ? "filled" : "default" }}
      onOpen={() => setFacts(fresh())}
      onSubmit={submit}
    >
      {needsNote && (
        <Textarea
          label={t("reason")}
          value={facts.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          data-autofocus
        />
      )}
      {needsPlace && step !== null && (
        <DayField
          label={t("publishedOn")}
          value={facts.publishedOn}
          onChange={(publishedOn) => change({ publishedOn })}
        />
      )}
      {needsPlace && (
        <>
          <TextInput
            label={t("link")}
            type="url"
            value={facts.link}
            onChange={(event) => change({ link: event.currentTarget.value })}
          />
          <NumberInput
            label={t("reach")}
            value={facts.reach ?? ""}
            onChange={(reach) => change({ reach: typeof reach === "number" ? reach : null })}
            min={0}
            allowDecimal={false}
          />
        </>
      )}
    </DialogButton>
  );
}
