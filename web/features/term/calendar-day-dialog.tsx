"use client";

import { Button, Checkbox, Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "@/features/term/calendar-months.ts";
import { send } from "@/lib/browser-graphql.ts";
import { formatDay } from "@/lib/dates.ts";
import { ChangeCalendarDayDocument, ResetCalendarDayDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Props {
  day: CalendarDay;
  canChange: boolean;
  onClose: () => void;
}

/** One day: its ground, and the centre's own decision about it. */
export function CalendarDayDialog({ day, canChange, onClose }: Props) {
  const t = useTranslations("workCalendar");
  const locale = useLocale();
  const labels = useLabels();
  const ground = [labels.name("calendarDayKind", day.kind), day.name, day.isShort && t("short"), day.source];
  return (
    <Dialog isOpen onClose={onClose} title={formatDay(day.day, locale)}>
      <Stack gap="sm">
        <Text>{ground.filter(Boolean).join("; ")}</Text>
        {day.note && (
          <Text fz="sm" c="var(--text-quiet)">
            {day.note}
          </Text>
        )}
        {canChange && <DayForm day={day} onClose={onClose} />}
      </Stack>
    </Dialog>
  );
}

function DayForm({ day, onClose }: { day: CalendarDay; onClose: () => void }) {
  const t = useTranslations("workCalendar");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const isOwn = day.kind.startsWith("OWN");
  const [form, setForm] = useState({
    isWorking: isOwn ? day.isWorking : !day.isWorking,
    isShort: isOwn && day.isShort,
    note: isOwn ? (day.name ?? "") : "",
  });
  const change = (work: () => Promise<string | null>) =>
    void run(async () => {
      const refusal = await work();
      if (refusal !== null) return refuse(refusal);
      onClose();
      refresh();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { ...form, isShort: form.isWorking && form.isShort, day: day.day };
    change(async () => refusalOf((await send(ChangeCalendarDayDocument, { input })).changeCalendarDay));
  };
  const reset = () =>
    change(async () => refusalOf((await send(ResetCalendarDayDocument, { day: day.day })).resetCalendarDay));
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Radio.Group
          label={t("ownDecision")}
          value={form.isWorking ? "work" : "off"}
          onChange={(value) => setForm({ ...form, isWorking: value === "work" })}
        >
          <Group mt={6}>
            <Radio value="work" label={t("works")} />
            <Radio value="off" label={t("rests")} />
          </Group>
        </Radio.Group>
        {form.isWorking && (
          <Checkbox
            label={t("shortDay")}
            checked={form.isShort}
            onChange={(event) => setForm({ ...form, isShort: event.currentTarget.checked })}
          />
        )}
        <TextInput
          label={t("ground")}
          description={t("groundHint")}
          required
          withAsterisk={false}
          maxLength={500}
          value={form.note}
          onChange={(event) => setForm({ ...form, note: event.currentTarget.value })}
        />
        <FailureAlert message={failure} />
        <Group justify="flex-end" gap="xs">
          {isOwn && (
            <Button variant="default" onClick={reset} loading={isRunning}>
              {t("reset")}
            </Button>
          )}
          <Button type="submit" loading={isRunning}>
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
