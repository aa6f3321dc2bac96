"use client";

import { Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { SaveTrainingDocument, type TrainingKind, type TrainingQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { instantOf, timeIn } from "@/lib/local-time.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Known = TrainingQuery["training"];

interface Props {
  training?: Known;
  kinds: readonly TrainingKind[];
  timeZone: string;
}

const factsOf = (training: Known | undefined, kinds: readonly TrainingKind[], timeZone: string) => ({
  kind: training?.kind ?? kinds[0] ?? ("TRAINING" as TrainingKind),
  title: training?.title ?? "",
  programme: training?.programme ?? "",
  day: (training ? todayIn(timeZone, new Date(training.startsAt)) : null) as string | null,
  time: training ? timeIn(timeZone, new Date(training.startsAt)) : "10:00",
  minutes: (training?.minutes ?? 60) as number | string,
  place: training?.place ?? "",
  lecturer: training?.lecturer ?? "",
});

/** Plans a training, or changes one. */
export function TrainingButton({ training, kinds, timeZone }: Props) {
  const t = useTranslations("trainings");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(training, kinds, timeZone));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = training ? t("change") : t("new");
  const submit = async () => {
    const { kind, day, time, minutes, ...others } = facts;
    const startsAt = day && instantOf(day, time, timeZone);
    if (!startsAt) return t("momentMissing");
    const input = {
      ...others,
      startsAt: startsAt.toISOString(),
      minutes: Number(minutes),
      id: training?.id ?? null,
      revision: training?.revision ?? null,
    };
    return refusalOf((await send(SaveTrainingDocument, { kind, input })).outcome);
  };
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: training ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(training, kinds, timeZone))}
      onSubmit={submit}
    >
      <Select
        label={t("kind")}
        data={kinds.map((kind) => ({ value: kind, label: label("trainingKind", kind, locale) }))}
        value={facts.kind}
        onChange={(kind) => kind && change({ kind: kind as TrainingKind })}
        allowDeselect={false}
      />
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
        label={t("programme")}
        description={t("programmeHint")}
        value={facts.programme}
        onChange={(event) => change({ programme: event.currentTarget.value })}
        autosize
        minRows={3}
      />
      <Group grow align="flex-start">
        <DayField label={t("day")} value={facts.day} onChange={(day) => change({ day })} required />
        <TextInput
          type="time"
          label={t("time")}
          value={facts.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
          required
          withAsterisk={false}
        />
        <NumberInput
          label={t("minutes")}
          value={facts.minutes}
          onChange={(minutes) => change({ minutes })}
          min={1}
          allowDecimal={false}
        />
      </Group>
      <TextInput
        label={t("place")}
        value={facts.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      <TextInput
        label={t("lecturer")}
        value={facts.lecturer}
        onChange={(event) => change({ lecturer: event.currentTarget.value })}
      />
    </DialogButton>
  );
}
