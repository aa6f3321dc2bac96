"use client";

import { Group, Select, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { MeetingForm } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { instantOf } from "@/lib/local-time.ts";
import { DayField } from "@/ui/day-field.tsx";

/** Facts of a meeting as people type them, by the municipality's clock. */
export interface TypedMeeting {
  readonly title: string;
  readonly form: MeetingForm;
  readonly day: string | null;
  readonly time: string;
  readonly endDay: string | null;
  readonly endTime: string;
  readonly place: string;
  readonly link: string;
}

/** @returns null while a time is missing or is none */
export function meetingInput(typed: TypedMeeting, timeZone: string) {
  const { title, form, day, time, endTime, place, link } = typed;
  const endDay = form === "BY_CORRESPONDENCE" ? typed.endDay : day;
  const startsAt = instantOf(day ?? "", time, timeZone);
  const endsAt = instantOf(endDay ?? "", endTime, timeZone);
  if (!startsAt || !endsAt) return null;
  return {
    title,
    form,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place: place || null,
    link: link || null,
  };
}

interface Props {
  typed: TypedMeeting;
  onChange: (typed: TypedMeeting) => void;
  forms: readonly MeetingForm[];
  /** The time of a meeting that was called moves by a step of its own. */
  isTimeFixed?: boolean;
}

export function MeetingFields({ typed, onChange, forms, isTimeFixed = false }: Props) {
  const t = useTranslations("meetings.fields");
  const locale = useLocale();
  const isLong = typed.form === "BY_CORRESPONDENCE";
  const set = (some: Partial<TypedMeeting>) => onChange({ ...typed, ...some });
  return (
    <>
      <TextInput
        label={t("title")}
        value={typed.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
      />
      {!isTimeFixed && (
        <>
          <Select
            label={t("form")}
            data={labelOptions("meetingForm", locale).filter(({ value }) =>
              forms.some((form) => form === value),
            )}
            value={typed.form}
            onChange={(value) => value && set({ form: value as MeetingForm })}
            allowDeselect={false}
          />
          <TimeFields typed={typed} onChange={set} isLong={isLong} />
        </>
      )}
      <TextInput
        label={t("place")}
        value={typed.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
        maxLength={500}
      />
      <TextInput
        label={t("link")}
        type="url"
        placeholder="https://"
        value={typed.link}
        onChange={(event) => set({ link: event.currentTarget.value })}
        maxLength={500}
      />
    </>
  );
}

type Times = Pick<TypedMeeting, "day" | "time" | "endDay" | "endTime">;

/** Day and hours; by correspondence the vote ends on a day of its own. */
export function TimeFields({
  typed,
  onChange,
  isLong,
}: {
  typed: Times;
  onChange: (some: Partial<Times>) => void;
  isLong: boolean;
}) {
  const t = useTranslations("meetings.fields");
  return (
    <Group gap="sm" align="flex-end">
      <DayField label={t("day")} value={typed.day} onChange={(day) => onChange({ day })} required />
      <HourField label={t("time")} value={typed.time} onChange={(time) => onChange({ time })} />
      {isLong && (
        <DayField
          label={t("endDay")}
          value={typed.endDay}
          onChange={(endDay) => onChange({ endDay })}
          required
        />
      )}
      <HourField label={t("endTime")} value={typed.endTime} onChange={(endTime) => onChange({ endTime })} />
    </Group>
  );
}

function HourField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (time: string) => void;
}) {
  return (
    <TextInput
      type="time"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      required
      withAsterisk={false}
    />
  );
}
