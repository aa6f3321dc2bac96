"use client";

import { NumberInput, Select, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  AccelerateTopicDocument,
  CloseTopicDocument,
  SaveTopicDocument,
  type TopicSettingsQuery,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { SaveButton } from "@/ui/save-button.tsx";

export type TopicRow = TopicSettingsQuery["topics"][number];
export type SectorChoice = TopicSettingsQuery["municipality"]["sectors"][number];

const factsOf = (topic?: TopicRow) => ({
  name: topic?.name ?? "",
  sectorId: topic?.sector?.id ?? null,
  federalCode: topic?.federalCode ?? null,
});

/** Adds a topic, or changes the one given. */
export function TopicButton({ topic, sectors }: { topic?: TopicRow; sectors: readonly SectorChoice[] }) {
  const t = useTranslations("topics");
  const locale = useLocale();
  const [facts, setFacts] = useState(() => factsOf(topic));
  const save = async () => {
    const input = { ...facts, id: topic?.id ?? null };
    return refusalOf((await send(SaveTopicDocument, { input })).outcome);
  };
  return (
    <SaveButton
      words="topics"
      changed={topic?.name ?? null}
      onOpen={() => setFacts(factsOf(topic))}
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
      {sectors.length > 0 && (
        <Select
          label={t("sector")}
          data={sectors.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.sectorId}
          onChange={(sectorId) => setFacts({ ...facts, sectorId })}
          clearable
        />
      )}
      <Select
        label={t("federal")}
        description={t("federalHint")}
        data={labelOptions("federalTopic", locale)}
        value={facts.federalCode}
        onChange={(federalCode) => setFacts({ ...facts, federalCode })}
        searchable
        clearable
      />
    </SaveButton>
  );
}

/** Gives a topic a short term of its own. */
export function AccelerateButton({ topic: { id, name, acceleratedDays } }: { topic: TopicRow }) {
  const t = useTranslations("topics");
  const [days, setDays] = useState<number | null>(acceleratedDays ?? null);
  return (
    <DialogButton
      label={t("accelerate")}
      accessibleLabel={t("accelerateOf", { name })}
      title={t("accelerate")}
      submitLabel={t("save")}
      onOpen={() => setDays(acceleratedDays ?? null)}
      onSubmit={async () => refusalOf((await send(AccelerateTopicDocument, { id, days })).outcome)}
    >
      <NumberInput
        label={t("daysLabel")}
        description={t("daysHint")}
        value={days ?? ""}
        onChange={(value) => setDays(typeof value === "number" ? value : null)}
        min={1}
        max={365}
        allowDecimal={false}
        data-autofocus
      />
    </DialogButton>
  );
}

/** Takes a topic out of use, or back into it. */
export function TopicClosing({ topic: { id, name, isClosed } }: { topic: TopicRow }) {
  const t = useTranslations("topics");
  const label = isClosed ? t("reopen") : t("close");
  return (
    <DialogButton
      label={label}
      accessibleLabel={isClosed ? t("reopenOf", { name }) : t("closeOf", { name })}
      title={label}
      submitLabel={label}
      isDanger={!isClosed}
      onSubmit={async () => refusalOf((await send(CloseTopicDocument, { id, isClosed: !isClosed })).outcome)}
    >
      <Text>{isClosed ? t("reopenLead", { name }) : t("closeLead", { name })}</Text>
    </DialogButton>
  );
}
