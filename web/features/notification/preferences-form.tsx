"use client";

import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  ChangeNotificationPreferencesDocument,
  type NotificationPreferencesQuery,
  type NotificationWay,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

type Preferences = NotificationPreferencesQuery["notificationPreferences"];

interface Props {
  preferences: Preferences;
  timeZone: string;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);

/** How a person hears of things: by kind, by e-mail, and when not. */
export function PreferencesForm({ preferences, timeZone }: Props) {
  const t = useTranslations("preferences");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const [facts, setFacts] = useState(preferences);
  const [isSaved, setSaved] = useState(false);
  const change = (part: Partial<Preferences>) => {
    setSaved(false);
    setFacts({ ...facts, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { email, choices, digestHour, quietFrom, quietTo } = facts;
      const outcome = await send(ChangeNotificationPreferencesDocument, {
        input: { email, choices, digestHour, quietFrom, quietTo },
      });
      const refusal = refusalOf(outcome.changeNotificationPreferences);
      if (refusal !== null) return refuse(refusal);
      setSaved(true);
      refresh();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Section title={t("mail")}>
          <MailFields facts={facts} timeZone={timeZone} onChange={change} />
        </Section>
        <Section title={t("kinds")}>
          <KindFields facts={facts} onChange={change} />
        </Section>
        <FailureAlert message={failure} />
        <Group gap="sm">
          <Button type="submit" loading={isRunning}>
            {t("save")}
          </Button>
          <Text component="span" role="status">
            {isSaved && t("saved")}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldsProps {
  facts: Preferences;
  onChange: (part: Partial<Preferences>) => void;
}

function MailFields({ facts, timeZone, onChange }: FieldsProps & { timeZone: string }) {
  const t = useTranslations("preferences");
  return (
    <Stack gap="sm" maw={520}>
      {!facts.isMailOn && <Alert color="yellow">{t("mailOff")}</Alert>}
      {facts.isEmailRefused && <Alert color="red">{t("emailRefused")}</Alert>}
      <TextInput
        label={t("email")}
        description={t("emailHint")}
        type="email"
        value={facts.email ?? ""}
        onChange={(event) => onChange({ email: event.currentTarget.value || null })}
      />
      <Select
        label={t("digest")}
        description={t("digestHint", { zone: timeZone })}
        placeholder={t("noDigest")}
        data={HOURS}
        value={facts.digestHour === null ? null : HOURS[facts.digestHour]!}
        onChange={(hour) => onChange({ digestHour: hour === null ? null : HOURS.indexOf(hour) })}
        clearable
      />
      <Group grow align="flex-end">
        <TextInput
          label={t("quietFrom")}
          type="time"
          value={facts.quietFrom ?? ""}
          onChange={(event) => onChange({ quietFrom: event.currentTarget.value || null })}
        />
        <TextInput
          label={t("quietTo")}
          type="time"
          value={facts.quietTo ?? ""}
          onChange={(event) => onChange({ quietTo: event.currentTarget.value || null })}
        />
      </Group>
      <Text fz="sm" c="var(--text-quiet)">
        {t("quietHint")}
      </Text>
    </Stack>
  );
}

function KindFields({ facts, onChange }: FieldsProps) {
  const locale = useLocale();
  const { name } = useLabels();
  const set = (kind: Preferences["choices"][number]["kind"], way: NotificationWay) =>
    onChange({ choices: facts.choices.map((each) => (each.kind === kind ? { kind, way } : each)) });
  return (
    <Stack gap="xs" maw={520}>
      {facts.choices.map(({ kind, way }) => (
        <Select
          key={kind}
          label={name("notificationKind", kind)}
          data={labelOptions("notificationWay", locale)}
          value={way}
          onChange={(value) => value && set(kind, value as NotificationWay)}
          allowDeselect={false}
        />
      ))}
    </Stack>
  );
}
