"use client";

import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  ChangeNotificationPreferencesDocument,
  ChangeRegionNotificationPreferencesDocument,
  type NotificationPreferencesQuery,
  type NotificationWay,
  type RegionNotificationPreferencesQuery,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

type TownPreferences = NotificationPreferencesQuery["notificationPreferences"];
type RegionPreferences = Omit<
  RegionNotificationPreferencesQuery["regionNotificationPreferences"],
  "timeZone"
>;
/** What both rooms ask in the same words; only the kinds of things differ. */
type Preferences = Omit<TownPreferences, "choices"> & {
  choices: readonly { readonly kind: string; readonly way: NotificationWay }[];
};
/** Saves the wishes; answers why not, or null. */
type Save = (
  wishes: Pick<Preferences, "email" | "choices" | "digestHour" | "quietFrom" | "quietTo">,
) => Promise<string | null>;

interface Props {
  timeZone: string;
}

/** How a person hears of things in a municipality. */
export function PreferencesForm({ preferences, timeZone }: Props & { preferences: TownPreferences }) {
  const save: Save = async (wishes) => {
    const input = { ...wishes, choices: wishes.choices as TownPreferences["choices"] };
    const outcome = await send(ChangeNotificationPreferencesDocument, { input });
    return refusalOf(outcome.changeNotificationPreferences);
  };
  return <WishesForm preferences={preferences} labelSet="notificationKind" timeZone={timeZone} save={save} />;
}

/** How a person hears of things in a regional centre. */
export function RegionPreferencesForm({ preferences, timeZone }: Props & { preferences: RegionPreferences }) {
  const save: Save = async (wishes) => {
    const input = { ...wishes, choices: wishes.choices as RegionPreferences["choices"] };
    const outcome = await send(ChangeRegionNotificationPreferencesDocument, { input });
    return refusalOf(outcome.changeRegionNotificationPreferences);
  };
  return (
    <WishesForm preferences={preferences} labelSet="regionNotificationKind" timeZone={timeZone} save={save} />
  );
}

interface FormProps extends Props {
  preferences: Preferences;
  labelSet: "notificationKind" | "regionNotificationKind";
  save: Save;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);

/** How a person hears of things: by kind, by e-mail, and when not. */
function WishesForm({ preferences, labelSet, timeZone, save }: FormProps) {
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
      const refusal = await save({ email, choices, digestHour, quietFrom, quietTo });
      if (refusal !== null) return refuse(refusal);
      setSaved(true);
      refresh();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Section title={t("mail")}>
          <MailFields facts={facts} labelSet={labelSet} timeZone={timeZone} onChange={change} />
        </Section>
        <Section title={t("kinds")}>
          <KindFields facts={facts} labelSet={labelSet} onChange={change} />
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

function MailFields({
  facts,
  labelSet,
  timeZone,
  onChange,
}: FieldsProps & Pick<FormProps, "labelSet" | "timeZone">) {
  const t = useTranslations("preferences");
  const digestHint = labelSet === "notificationKind" ? "digestHint" : "regionDigestHint";
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
        description={t(digestHint, { zone: timeZone })}
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

function KindFields({ facts, labelSet, onChange }: FieldsProps & Pick<FormProps, "labelSet">) {
  const locale = useLocale();
  const { name } = useLabels();
  const set = (kind: string, way: NotificationWay) =>
    onChange({ choices: facts.choices.map((each) => (each.kind === kind ? { kind, way } : each)) });
  return (
    <Stack gap="xs" maw={520}>
      {facts.choices.map(({ kind, way }) => (
        <Select
          key={kind}
          label={name(labelSet, kind)}
          data={labelOptions("notificationWay", locale)}
          value={way}
          onChange={(value) => value && set(kind, value as NotificationWay)}
          allowDeselect={false}
        />
      ))}
    </Stack>
  );
}
