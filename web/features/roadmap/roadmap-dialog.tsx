"use client";

import { MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type RoadmapPurpose, SaveRoadmapDocument } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface KnownRoadmap {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly aim: string | null;
  readonly purposes: readonly RoadmapPurpose[];
  readonly sector: { readonly id: string } | null;
  readonly recommendation: { readonly id: string; readonly subject: string } | null;
}

interface Props {
  roadmap?: KnownRoadmap;
  sectors: readonly { id: string; name: string }[];
  /** Recommendations of the regional centre that are open. */
  advice: readonly { id: string; subject: string }[];
  /** Whether the regulation names purposes. */
  hasPurposes: boolean;
}

const factsOf = (roadmap?: KnownRoadmap) => ({
  title: roadmap?.title ?? "",
  aim: roadmap?.aim ?? "",
  purposes: [...(roadmap?.purposes ?? [])] as string[],
  sectorId: roadmap?.sector?.id ?? null,
  recommendationId: roadmap?.recommendation?.id ?? null,
});

/** Draws a roadmap up, or changes one that is not approved. */
export function RoadmapButton({ roadmap, sectors, advice, hasPurposes }: Props) {
  const t = useTranslations("roadmaps");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(roadmap));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const known = roadmap?.recommendation;
  const choices = known && !advice.some(({ id }) => id === known.id) ? [known, ...advice] : advice;
  const words = roadmap ? t("change") : t("new");
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: roadmap ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(roadmap))}
      onSubmit={async () => {
        const purposes = facts.purposes as RoadmapPurpose[];
        const input = { ...facts, purposes, id: roadmap?.id ?? null, revision: roadmap?.revision ?? null };
        return refusalOf((await send(SaveRoadmapDocument, { input })).outcome);
      }}
    >
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
        label={t("aim")}
        value={facts.aim}
        onChange={(event) => change({ aim: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      {hasPurposes && (
        <MultiSelect
          label={t("purposes")}
          data={labelOptions("roadmapPurpose", locale)}
          value={facts.purposes}
          onChange={(purposes) => change({ purposes })}
          clearable
        />
      )}
      <Select
        label={t("sector")}
        data={sectors.map(({ id, name }) => ({ value: id, label: name }))}
        value={facts.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        searchable
        clearable
      />
      {choices.length > 0 && (
        <Select
          label={t("recommendation")}
          data={choices.map(({ id, subject }) => ({ value: id, label: subject }))}
          value={facts.recommendationId}
          onChange={(recommendationId) => change({ recommendationId })}
          searchable
          clearable
        />
      )}
    </DialogButton>
  );
}
