"use client";

import { Group, MultiSelect, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { RecommendDocument, type RecommendationKind } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  /** Municipalities to choose among; of a single one nothing is asked. */
  municipalities: readonly { id: string; name: string }[];
  isRegion: boolean;
  requestId?: string;
}

const blank = {
  ids: [] as string[],
  kind: "REMOVAL" as RecommendationKind,
  subject: "",
  text: "",
  measure: "",
  federalSector: null as string | null,
  indicator: null as string | null,
  effectTo: "" as number | string,
  effectBy: null as string | null,
};

/** Recommends to other centres, or inside a centre to itself. */
export function RecommendButton({ municipalities, isRegion, requestId }: Props) {
  const t = useTranslations("cooperation");
  const r = useTranslations("cooperation.recommendations");
  const locale = useLocale();
  const [facts, setFacts] = useState(blank);
  const [only] = municipalities.length === 1 ? municipalities : [];
  const change = (part: Partial<typeof blank>) => setFacts({ ...facts, ...part });
  const submit = async () => {
    const { ids, effectTo, ...others } = facts;
    const municipalityIds = isRegion ? (only ? [only.id] : ids) : null;
    // Shares are typed as per cent.
    const isShare = facts.indicator !== null && shares.has(facts.indicator);
    const value = effectTo === "" ? null : Number(effectTo) / (isShare ? 100 : 1);
    const input = { ...others, municipalityIds, effectTo: value, requestId: requestId ?? null };
    return refusalOf((await send(RecommendDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={isRegion ? r("recommend") : r("recommendSelf")}
      title={isRegion ? r("recommend") : r("recommendSelf")}
      submitLabel={r("send")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(blank)}
      onSubmit={submit}
    >
      {isRegion && !only && (
        <MultiSelect
          label={t("municipalities")}
          data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.ids}
          onChange={(ids) => change({ ids })}
          searchable
          clearable
        />
      )}
      <Select
        label={r("kind")}
        data={labelOptions("recommendationKind", locale)}
        value={facts.kind}
        onChange={(kind) => kind && change({ kind: kind as RecommendationKind })}
        allowDeselect={false}
      />
      <TextInput
        label={t("subject")}
        value={facts.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
      />
      <Textarea
        label={r("text")}
        description={t("freeText")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={2}
      />
      <Textarea
        label={r("measure")}
        value={facts.measure}
        onChange={(event) => change({ measure: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={2}
      />
      <Group grow align="flex-start">
        <Select
          label={t("indicator")}
          data={labelOptions("indicator", locale)}
          value={facts.indicator}
          onChange={(indicator) => change({ indicator })}
          searchable
          clearable
        />
        <Select
          label={r("sector")}
          data={labelOptions("topicGroup", locale)}
          value={facts.federalSector}
          onChange={(federalSector) => change({ federalSector })}
          searchable
          clearable
        />
      </Group>
      {facts.indicator && (
        <Group grow align="flex-start">
          <NumberInput
            label={shares.has(facts.indicator) ? r("effectToShare") : r("effectTo")}
            value={facts.effectTo}
            onChange={(effectTo) => change({ effectTo })}
            decimalSeparator={locale === "ru" ? "," : "."}
          />
          <DayField
            label={r("effectBy")}
            value={facts.effectBy}
            onChange={(effectBy) => change({ effectBy })}
            clearable
          />
        </Group>
      )}
    </DialogButton>
  );
}

/** Indicators that are shares; people type them as per cent. */
export const shares: ReadonlySet<string> = new Set([
  "ON_TIME",
  "FAST_TRACK",
  "GOOD_MARKS",
  "RESPONSE_RATE",
  "REPEATS",
  "RETURNED",
  "PROMISES_KEPT",
  "CAUSES",
  "SOLVED",
]);
