"use client";

import { Checkbox, Radio, RadioGroup, Select, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Feature } from "@/features/feature/feature.tsx";
import { hasFastTrack } from "@/features/submission/intake-draft.ts";
import { errorOf } from "@/features/submission/intake-fault.tsx";
import type { PartProps } from "@/features/submission/intake-form.tsx";
import type { Scale } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";

/** Where it belongs: the topic shows its sector, the scale is asked only where the regulation knows it. */
export function TopicFields(props: PartProps) {
  const { draft, onChange, choices, fault } = props;
  const t = useTranslations("intake");
  const tCommon = useTranslations("common");
  const topic = choices.topics.find(({ id }) => id === draft.topicId);
  const topics = useMemo(() => bySector(choices.topics, t("noSector")), [choices.topics, t]);
  const select = { searchable: true, clearable: true, nothingFoundMessage: t("nothing") };
  const clear = { clearButtonProps: { "aria-label": tCommon("clear") } };
  return (
    <Stack gap="sm">
      <Select
        label={t("topic")}
        description={topic ? topicNote(topic, t) : t("topicHint")}
        data={topics}
        value={draft.topicId}
        onChange={(topicId) => onChange({ topicId })}
        error={errorOf(fault, "topicId")}
        data-field="topicId"
        {...select}
        {...clear}
      />
      {!draft.topicId && choices.sectors.length > 0 && (
        <Select
          label={t("sector")}
          data={choices.sectors.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.sectorId}
          onChange={(sectorId) => onChange({ sectorId })}
          error={errorOf(fault, "sectorId")}
          data-field="sectorId"
          {...select}
          {...clear}
        />
      )}
      {choices.scales.length > 0 && (
        <Feature code="CLS-03">
          <ScaleChoice {...props} />
        </Feature>
      )}
      {hasFastTrack(draft.channel) && (
        <Checkbox
          label={t("fastTrack")}
          checked={draft.isFastTrack}
          onChange={(event) => onChange({ isFastTrack: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}

type Topic = PartProps["choices"]["topics"][number];

/** Topics under the sectors that answer for them. */
function bySector(topics: readonly Topic[], withoutSector: string) {
  const groups = Map.groupBy(topics, ({ sector }) => sector?.name ?? withoutSector);
  return [...groups].map(([group, items]) => ({
    group,
    items: items.map(({ id, name }) => ({ value: id, label: name })),
  }));
}

function topicNote(topic: Topic, t: ReturnType<typeof useTranslations<"intake">>): string {
  const sector = topic.sector ? t("topicSector", { sector: topic.sector.name }) : t("topicNoSector");
  return topic.acceleratedDays === null
    ? sector
    : `${sector} ${t("topicDays", { days: topic.acceleratedDays })}`;
}

function ScaleChoice({ slug, draft, onChange, choices, fault }: PartProps) {
  const t = useTranslations("intake");
  const { name } = useLabels();
  return (
    <RadioGroup
      label={t("scale")}
      value={draft.scale}
      onChange={(scale) => onChange({ scale: scale as Scale })}
      error={errorOf(fault, "scale")}
      data-field="scale"
    >
      <Stack gap="xs" mt="xs">
        {choices.scales.map(({ scale, clause }) => (
          <Radio
            key={scale}
            value={scale}
            label={
              <>
                {name("incidentClass", scale)}{" "}
                {clause && (
                  <Text component="span" fz="xs">
                    <ClauseLink base={`/${slug}`} clause={clause} />
                  </Text>
                )}
              </>
            }
          />
        ))}
      </Stack>
    </RadioGroup>
  );
}
