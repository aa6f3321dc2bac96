"use client";

import { Button, Group, MultiSelect, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { GroundsNote } from "@/features/cooperation/grounds-note.tsx";
import {
  figuresInput,
  IndicatorFields,
  type WantedFigures,
} from "@/features/cooperation/indicator-fields.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type CentreRequestPriority, SendCentreRequestsDocument } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { useAction } from "@/lib/use-action.ts";
import { DayField } from "@/ui/day-field.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Props {
  choices: readonly { id: string; name: string }[];
  chosen: readonly string[];
  indicators: readonly string[];
  base: string;
}

/** The form of a new request; what is typed stays when it is refused. */
export function RequestForm({ choices, chosen, indicators, base }: Props) {
  const t = useTranslations("cooperation");
  const locale = useLocale();
  const router = useRouter();
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const [ids, setIds] = useState<string[]>([...chosen]);
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const [priority, setPriority] = useState<CentreRequestPriority>("NORMAL");
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [wanted, setWanted] = useState<WantedFigures>({
    indicators: [...indicators],
    grain: "MONTH",
    on: null,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (wanted.indicators.length > 0 && wanted.on === null) return refuse(t("requests.periodMissing"));
      const input = { municipalityIds: ids, subject, text, priority, dueOn, ...figuresInput(wanted) };
      const { outcome } = await send(SendCentreRequestsDocument, { input });
      if (outcome.__typename === "SubmissionRefused") return refuse(outcome.message);
      const [only] = outcome.requests;
      router.push(outcome.requests.length === 1 && only ? `${base}/requests/${only.id}` : `${base}/requests`);
      refresh();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={720}>
        <MultiSelect
          label={t("municipalities")}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={ids}
          onChange={setIds}
          searchable
          clearable
        />
        <Group gap="xs">
          <Button size="compact-sm" variant="subtle" onClick={() => setIds(choices.map(({ id }) => id))}>
            {t("allMunicipalities")}
          </Button>
        </Group>
        <TextInput
          label={t("subject")}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={200}
        />
        <Textarea
          label={t("requests.text")}
          description={t("freeText")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          required
          withAsterisk={false}
          autosize
          minRows={5}
        />
        <IndicatorFields label={t("requests.wanted")} value={wanted} onChange={setWanted} />
        <Group grow align="flex-start">
          <Select
            label={t("requests.columns.priority")}
            data={labelOptions("centreRequestPriority", locale)}
            value={priority}
            onChange={(value) => value && setPriority(value as CentreRequestPriority)}
            allowDeselect={false}
          />
          <DayField label={t("requests.dueOn")} value={dueOn} onChange={setDueOn} clearable />
        </Group>
        <GroundsNote municipalityIds={ids} />
        <Text fz="sm" c="var(--text-quiet)">
          {t("requests.separate")}
        </Text>
        <FailureAlert message={failure} />
        <Group>
          <Button type="submit" loading={isRunning}>
            {t("requests.send")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
