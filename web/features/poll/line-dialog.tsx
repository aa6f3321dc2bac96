"use client";

import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Choice } from "@/features/poll/poll-choices.ts";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { type DirectLineRowFragment, SaveDirectLineDocument } from "@/lib/graphql.generated.ts";
import { instantOf, timeIn } from "@/lib/local-time.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  line?: DirectLineRowFragment;
  members: readonly Choice[];
  timeZone: string;
}

const usualMinutes = 120;

const factsOf = (line: DirectLineRowFragment | undefined, timeZone: string) => ({
  theme: line?.theme ?? "",
  day: (line ? todayIn(timeZone, new Date(line.startsAt)) : null) as string | null,
  time: line ? timeIn(timeZone, new Date(line.startsAt)) : "15:00",
  minutes: (line?.minutes ?? usualMinutes) as number | string,
  channel: line?.channel ?? "",
  answererMemberId: line?.answerer?.id ?? null,
  answererName: line?.answererName ?? "",
});

/** Plans a direct line, or changes one. */
export function LineButton({ line, members, timeZone }: Props) {
  const t = useTranslations("polls.lines");
  const [facts, setFacts] = useState(factsOf(line, timeZone));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = line ? t("change") : t("new");
  const submit = async () => {
    const { day, time, minutes, ...others } = facts;
    const startsAt = day && instantOf(day, time, timeZone);
    if (!startsAt) return t("momentMissing");
    const input = {
      ...others,
      startsAt: startsAt.toISOString(),
      minutes: Number(minutes),
      id: line?.id ?? null,
      revision: line?.revision ?? null,
    };
    return refusalOf((await send(SaveDirectLineDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: line ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(line, timeZone))}
      onSubmit={submit}
    >
      <TextInput
        label={t("theme")}
        value={facts.theme}
        onChange={(event) => change({ theme: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
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
        label={t("channel")}
        description={t("channelHint")}
        value={facts.channel}
        onChange={(event) => change({ channel: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
      />
      <Select
        label={t("answerer")}
        data={[...members]}
        value={facts.answererMemberId}
        onChange={(answererMemberId) => change({ answererMemberId })}
        searchable
        clearable
      />
      <TextInput
        label={t("answererName")}
        value={facts.answererName}
        onChange={(event) => change({ answererName: event.currentTarget.value })}
        maxLength={300}
      />
    </DialogButton>
  );
}
