"use client";

import { Radio, RadioGroup, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { ChoiceField, NoteField } from "@/features/submission/item/dialogs/fields.tsx";
import { changesOf, matterOf, type Matter } from "@/features/submission/item/dialogs/matter-change.ts";
import { useStepInput } from "@/features/submission/item/dialogs/use-step-input.ts";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { useChoices, type ItemChoices } from "@/features/submission/item/use-choices.ts";
import { regimeReason, regimesOf } from "@/features/submission/channel-regimes.ts";
import { send } from "@/lib/browser-graphql.ts";
import { ChangeItemMatterDocument, type Regime, type Scale } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";

/** Puts right what the submission is about; only what was touched is changed. */
export function MatterDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  const { choices, failure } = useChoices();
  const { input, note, setNote, hasNote } = useStepInput();
  // What stood there when the dialogue opened: what others change meanwhile is not undone.
  const [before] = useState(() => matterOf(item));
  const [matter, setMatter] = useState(before);
  const changes = changesOf(before, matter);
  const set = (part: Partial<Matter>) => setMatter((now) => ({ ...now, ...part }));
  const isMissingReason = changes.regime !== undefined && !hasNote;
  return (
    <ActionDialog
      title={t("classify")}
      submitLabel={t("save")}
      size="lg"
      isIncomplete={Object.keys(changes).length === 0 || matter.summary.trim() === "" || isMissingReason}
      onSubmit={() => send(ChangeItemMatterDocument, { input: { ...input, ...changes } })}
      onClose={onClose}
    >
      <MatterFields matter={matter} onChange={set} />
      <PlaceInTheLists before={before} matter={matter} onChange={set} choices={choices} failure={failure} />
      <RegimeChoice regime={matter.regime} channel={item.channel} onChange={(regime) => set({ regime })} />
      <NoteField
        label={t(changes.regime ? "regimeReason" : "note")}
        value={note}
        onChange={setNote}
        isRequired={changes.regime !== undefined}
      />
    </ActionDialog>
  );
}

interface PartProps {
  matter: Matter;
  onChange: (part: Partial<Matter>) => void;
}

function MatterFields({ matter, onChange }: PartProps) {
  const t = useTranslations("submissionItem");
  const field = (name: "place" | "object") => ({
    label: t(name),
    value: matter[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Textarea
        label={t("summary")}
        description={t("summaryHint")}
        value={matter.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={6}
      />
      <TextInput {...field("place")} />
      <TextInput {...field("object")} />
      <Textarea
        label={t("fact")}
        value={matter.fact}
        onChange={(event) => onChange({ fact: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={6}
      />
    </>
  );
}

interface ListProps extends PartProps {
  before: Matter;
  choices: ItemChoices | null;
  failure: string | null;
}

function PlaceInTheLists({ before, matter, onChange, choices, failure }: ListProps) {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  // A scale that the regulation no longer tells apart stays with a submission that has it.
  const scales = [...new Set([...(choices?.scales ?? []), ...(before.scale ? [before.scale] : [])])];
  const topicSector = choices?.topics.find(({ value }) => value === matter.topicId)?.sectorId ?? null;
  return (
    <>
      <ChoiceField
        label={t("topic")}
        options={choices?.topics ?? null}
        value={matter.topicId}
        failure={failure}
        onChange={(topicId) => onChange({ topicId })}
      />
      {topicSector === null && (
        <ChoiceField
          label={t("sector")}
          options={choices?.sectors ?? null}
          value={matter.sectorId}
          onChange={(sectorId) => onChange({ sectorId })}
        />
      )}
      {scales.length > 0 && (
        <ChoiceField
          label={t("scale")}
          options={scales.map((scale) => ({ value: scale, label: name("incidentClass", scale) }))}
          value={matter.scale}
          onChange={(scale) => onChange({ scale: scale as Scale | null })}
        />
      )}
    </>
  );
}

interface RegimeProps {
  regime: Regime;
  channel: string;
  onChange: (regime: Regime) => void;
}

/** The regime is a matter of law; where the channel leaves no choice, it is not asked. */
function RegimeChoice({ regime, channel, onChange }: RegimeProps) {
  const t = useTranslations("submissionItem");
  const tRow = useTranslations("submission");
  const allowed = regimesOf(channel);
  if (allowed.length < 2) return null;
  return (
    <RadioGroup
      label={t("regime")}
      description={regimeReason(channel) ?? t("regimeHint")}
      value={regime}
      onChange={(chosen) => onChange(chosen as Regime)}
    >
      <Stack gap={6} mt={6}>
        {allowed.map((each) => (
          <Radio key={each} value={each} label={tRow(`regimeTitle.${each}`)} />
        ))}
      </Stack>
    </RadioGroup>
  );
}
