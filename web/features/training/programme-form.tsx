"use client";

import { Button, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { SaveTrainingProgrammeDocument, type TrainingQuery } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Known = Pick<TrainingQuery["training"], "id" | "revision" | "minutes" | "points">;

interface Point {
  /** Tells rows apart while they move. */
  readonly key: number;
  readonly title: string;
  readonly minutes: number | string;
  readonly speaker: string;
}

const pointsOf = ({ points }: Known): Point[] =>
  points.map(({ topic: { title, minutes, speaker } }, key) => ({
    key,
    title,
    minutes,
    speaker: speaker ?? "",
  }));

/** The programme point by point; when each begins follows from those before it. */
export function ProgrammeButton({ training }: { training: Known }) {
  const t = useTranslations("trainings");
  const [points, setPoints] = useState(pointsOf(training));
  const change = (wanted: number, part: Partial<Point>) =>
    setPoints(points.map((point) => (point.key === wanted ? { ...point, ...part } : point)));
  const next = points.reduce((last, { key }) => Math.max(last, key), -1) + 1;
  const total = points.reduce((sum, { minutes }) => sum + (Number(minutes) || 0), 0);
  const submit = async () => {
    const topics = points.map(({ title, minutes, speaker }) => ({
      title,
      minutes: Number(minutes) || 0,
      speaker,
    }));
    const input = { id: training.id, revision: training.revision, topics };
    return refusalOf((await send(SaveTrainingProgrammeDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("editProgramme")}
      title={t("editProgramme")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setPoints(pointsOf(training))}
      onSubmit={submit}
    >
      <Stack gap="sm">
        {points.map(({ key, title, minutes, speaker }, at) => (
          <Group key={key} align="flex-end" gap="xs">
            <TextInput
              label={t("pointTitle", { number: at + 1 })}
              value={title}
              onChange={(event) => change(key, { title: event.currentTarget.value })}
              required
              withAsterisk={false}
              maxLength={300}
              flex="2 1 200px"
            />
            <TextInput
              label={t("speaker")}
              value={speaker}
              onChange={(event) => change(key, { speaker: event.currentTarget.value })}
              flex="1 1 140px"
            />
            <NumberInput
              label={t("pointMinutes")}
              value={minutes}
              onChange={(value) => change(key, { minutes: value })}
              min={1}
              allowDecimal={false}
              w={110}
            />
            <Button
              variant="subtle"
              color="red.8"
              size="compact-sm"
              aria-label={t("removePoint", { number: at + 1 })}
              onClick={() => setPoints(points.filter((point) => point.key !== key))}
            >
              {t("remove")}
            </Button>
          </Group>
        ))}
        <Group justify="space-between">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setPoints([...points, { key: next, title: "", minutes: 15, speaker: "" }])}
          >
            {t("addPoint")}
          </Button>
          <Text fz="sm" c={total > training.minutes ? "red.9" : "var(--text-quiet)"}>
            {t("programmeTotal", { total, length: training.minutes })}
          </Text>
        </Group>
      </Stack>
    </DialogButton>
  );
}
