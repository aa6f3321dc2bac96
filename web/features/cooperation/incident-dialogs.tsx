"use client";

import { MultiSelect, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchData, send } from "@/lib/browser-graphql.ts";
import {
  LinkIncidentSubmissionsDocument,
  OpenRegionalIncidentDocument,
  RaiseRegionalIncidentDocument,
  RegionalSubmissionsDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface OpenProps {
  municipalities: readonly Choice[];
  /** The one that a centre raised; null for a new one. */
  incident: { id: string; revision: number; title: string; text: string } | null;
}

/** The regional centre opens an incident and says who takes part. */
export function OpenIncidentButton({ municipalities, incident }: OpenProps) {
  const t = useTranslations("cooperation.incidents");
  const common = useTranslations("cooperation");
  const [facts, setFacts] = useState({ title: "", text: "" });
  const [ids, setIds] = useState<string[]>([]);
  return (
    <DialogButton
      label={incident ? t("openRaised") : t("open")}
      title={incident ? t("openRaised") : t("open")}
      submitLabel={t("open")}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled" }}
      onOpen={() => {
        setFacts({ title: incident?.title ?? "", text: incident?.text ?? "" });
        setIds([]);
      }}
      onSubmit={async () => {
        const known = incident ? { id: incident.id, revision: incident.revision } : {};
        const input = { ...known, ...facts, municipalityIds: ids };
        return refusalOf((await send(OpenRegionalIncidentDocument, { input })).outcome);
      }}
    >
      <Matter facts={facts} onChange={setFacts} hint={common("freeText")} />
      <MultiSelect
        label={t("participants")}
        description={incident ? t("raiserTakesPart") : undefined}
        data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        value={ids}
        onChange={setIds}
        searchable
        clearable
      />
    </DialogButton>
  );
}

interface MatterProps {
  facts: { title: string; text: string };
  onChange: (facts: { title: string; text: string }) => void;
  hint: string;
}

function Matter({ facts, onChange, hint }: MatterProps) {
  const t = useTranslations("cooperation.incidents");
  return (
    <>
      <TextInput
        label={t("name")}
        value={facts.title}
        onChange={(event) => onChange({ ...facts, title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
      />
      <Textarea
        label={t("text")}
        description={hint}
        value={facts.text}
        onChange={(event) => onChange({ ...facts, text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={3}
      />
    </>
  );
}

/** Open submissions of regional scale, asked for when the dialogue opens. */
function useRegionalSubmissions() {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const ask = () =>
    void fetchData(RegionalSubmissionsDocument, {}).then(
      ({ submissions }) =>
        setChoices(
          submissions.edges.map(({ node }) => ({ id: node.id, name: `${node.number} · ${node.summary}` })),
        ),
      () => setChoices([]),
    );
  return { choices, ask };
}

interface SubmissionsProps {
  choices: readonly Choice[];
  value: string[];
  onChange: (ids: string[]) => void;
}

function SubmissionsField({ choices, value, onChange }: SubmissionsProps) {
  const t = useTranslations("cooperation.incidents");
  return (
    <MultiSelect
      label={t("submissions")}
      description={t("submissionsHint")}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      nothingFoundMessage={t("noRegional")}
      searchable
      clearable
    />
  );
}

/** A centre puts its submissions of regional scale before the regional centre. */
export function RaiseIncidentButton() {
  const t = useTranslations("cooperation.incidents");
  const common = useTranslations("cooperation");
  const [facts, setFacts] = useState({ title: "", text: "" });
  const [submissionIds, setIds] = useState<string[]>([]);
  const { choices, ask } = useRegionalSubmissions();
  return (
    <DialogButton
      label={t("raise")}
      title={t("raise")}
      submitLabel={t("raise")}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled" }}
      onOpen={() => {
        setFacts({ title: "", text: "" });
        setIds([]);
        ask();
      }}
      onSubmit={async () =>
        refusalOf((await send(RaiseRegionalIncidentDocument, { input: { ...facts, submissionIds } })).outcome)
      }
    >
      <Matter facts={facts} onChange={setFacts} hint={common("freeText")} />
      <SubmissionsField choices={choices} value={submissionIds} onChange={setIds} />
    </DialogButton>
  );
}

/** A centre puts more of its own submissions behind an incident. */
export function LinkSubmissionsButton({ id }: { id: string }) {
  const t = useTranslations("cooperation.incidents");
  const [submissionIds, setIds] = useState<string[]>([]);
  const { choices, ask } = useRegionalSubmissions();
  return (
    <DialogButton
      label={t("link")}
      title={t("link")}
      submitLabel={t("link")}
      size="lg"
      onOpen={() => {
        setIds([]);
        ask();
      }}
      onSubmit={async () =>
        refusalOf((await send(LinkIncidentSubmissionsDocument, { id, submissionIds })).outcome)
      }
    >
      <SubmissionsField choices={choices} value={submissionIds} onChange={setIds} />
    </DialogButton>
  );
}
