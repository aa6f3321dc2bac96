"use client";

import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { TopicChoice } from "@/features/term/term-dialogs.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  ChangeWorkSettingsDocument,
  type LastDayPolicy,
  type TermSettingsQuery,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

type Settings = TermSettingsQuery["workSettings"];

interface Props {
  settings: Settings;
  topics: readonly TopicChoice[];
  canChange: boolean;
}

/** What happens to a last day off, the hours of work, what is urgent. */
export function WorkSettingsForm({ settings, topics, canChange }: Props) {
  const t = useTranslations("terms");
  const locale = useLocale();
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const [form, setForm] = useState(settings);
  const [isSaved, setSaved] = useState(false);
  const change = (facts: Partial<Settings>) => {
    setSaved(false);
    setForm({ ...form, ...facts });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { timeZone: _zone, isOwn: _own, ...rest } = form;
      const input = { ...rest, lunchStart: form.lunchStart || null, lunchEnd: form.lunchEnd || null };
      const refusal = refusalOf((await send(ChangeWorkSettingsDocument, { input })).changeWorkSettings);
      if (refusal !== null) return refuse(refusal);
      setSaved(true);
      refresh();
    });
  };
  const clock = (name: "workdayStart" | "workdayEnd" | "lunchStart" | "lunchEnd") => (
    <TextInput
      type="time"
      label={t(name)}
      disabled={!canChange}
      value={form[name] ?? ""}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text c="var(--text-quiet)">
          {t(form.isOwn ? "zoneLead" : "zoneLeadDefault", { zone: form.timeZone })}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t("lastDayPolicy")}
            description={t("lastDayHint")}
            disabled={!canChange}
            allowDeselect={false}
            data={labelOptions("lastDayPolicy", locale)}
            value={form.lastDayPolicy}
            onChange={(policy) => policy && change({ lastDayPolicy: policy as LastDayPolicy })}
          />
          <NumberInput
            label={t("controlDays")}
            description={t("controlHint")}
            disabled={!canChange}
            min={0}
            max={10}
            allowDecimal={false}
            value={form.controlDays}
            onChange={(days) => change({ controlDays: Number(days) || 0 })}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          {clock("workdayStart")}
          {clock("workdayEnd")}
          {clock("lunchStart")}
          {clock("lunchEnd")}
        </SimpleGrid>
        <TagsInput
          label={t("urgentWords")}
          description={t("urgentHint")}
          disabled={!canChange}
          maxTags={100}
          value={[...form.urgentWords]}
          onChange={(urgentWords) => change({ urgentWords })}
        />
        {topics.length > 0 && (
          <MultiSelect
            label={t("urgentTopics")}
            disabled={!canChange}
            searchable
            data={topics.map(({ id, name }) => ({ value: id, label: name }))}
            value={[...form.urgentTopicIds]}
            onChange={(urgentTopicIds) => change({ urgentTopicIds })}
          />
        )}
        <FailureAlert message={failure} />
        {canChange && (
          <Group gap="sm">
            <Button type="submit" loading={isRunning}>
              {t("save")}
            </Button>
            <Text role="status" c="var(--text-quiet)">
              {isSaved ? t("saved") : ""}
            </Text>
          </Group>
        )}
      </Stack>
    </form>
  );
}
