"use client";

import { Fieldset, MultiSelect, Select, Stack, Switch, TagsInput, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { Feature } from "@/features/feature/feature.tsx";
import type { Conditions, RuleChoices, RuleFacts } from "@/features/routing/rule-facts.ts";
import { labelOptions } from "@/lib/labels.ts";

interface Props {
  facts: RuleFacts;
  choices: RuleChoices;
  onChange: (facts: RuleFacts) => void;
}

/** Everything a rule says: what it asks of a submission, and where it sends it. */
export function RuleFields({ facts, choices, onChange }: Props) {
  const t = useTranslations("routing");
  return (
    <Stack gap="sm">
      <TextInput
        label={t("name")}
        value={facts.name}
        onChange={(event) => onChange({ ...facts, name: event.currentTarget.value })}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Fieldset legend={t("when")} variant="filled">
        <ConditionFields facts={facts} choices={choices} onChange={onChange} />
      </Fieldset>
      <Fieldset legend={t("then")} variant="filled">
        <ActionFields facts={facts} choices={choices} onChange={onChange} />
      </Fieldset>
    </Stack>
  );
}

function ConditionFields({ facts, choices, onChange }: Props) {
  const t = useTranslations("routing");
  const locale = useLocale();
  const set = (change: Partial<Conditions>) =>
    onChange({ ...facts, conditions: { ...facts.conditions, ...change } });
  const { conditions } = facts;
  const many = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="xs">
      <Text fz="sm" c="var(--text-quiet)">
        {t("whenHint")}
      </Text>
      <TagsInput
        label={t("textWords")}
        description={t("wordsHint")}
        value={[...conditions.textWords]}
        onChange={(textWords) => set({ textWords })}
        splitChars={[",", ";"]}
      />
      <TagsInput
        label={t("placeWords")}
        value={[...conditions.placeWords]}
        onChange={(placeWords) => set({ placeWords })}
        splitChars={[",", ";"]}
      />
      {choices.sectors.length > 0 && (
        <MultiSelect
          label={t("sectors")}
          data={many(choices.sectors)}
          value={[...conditions.sectorIds]}
          onChange={(sectorIds) => set({ sectorIds })}
          searchable
        />
      )}
      <MultiSelect
        label={t("topics")}
        data={many(choices.topics)}
        value={[...conditions.topicIds]}
        onChange={(topicIds) => set({ topicIds })}
        searchable
      />
      <MultiSelect
        label={t("channels")}
        data={choices.channels.map(({ code, name }) => ({ value: code, label: name }))}
        value={[...conditions.channels]}
        onChange={(channels) => set({ channels })}
        searchable
      />
      <MultiSelect
        label={t("regimes")}
        data={labelOptions("regime", locale)}
        value={[...conditions.regimes]}
        onChange={(regimes) => set({ regimes: regimes as Conditions["regimes"] })}
      />
      <MultiSelect
        label={t("applicantKinds")}
        data={labelOptions("applicantKind", locale)}
        value={[...conditions.applicantKinds]}
        onChange={(kinds) => set({ applicantKinds: kinds as Conditions["applicantKinds"] })}
      />
      <Feature code="CLS-03">
        <MultiSelect
          label={t("scales")}
          data={labelOptions("incidentClass", locale)}
          value={[...conditions.scales]}
          onChange={(scales) => set({ scales: scales as Conditions["scales"] })}
        />
      </Feature>
    </Stack>
  );
}

function ActionFields({ facts, choices, onChange }: Props) {
  const t = useTranslations("routing");
  return (
    <Stack gap="xs">
      <Select
        label={t("recipient")}
        data={choices.recipients.map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name }))}
        value={facts.recipientId}
        onChange={(recipientId) => onChange({ ...facts, recipientId })}
        searchable
        clearable
      />
      <Select
        label={t("executor")}
        data={choices.assignees.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={facts.executorAccountId}
        onChange={(executorAccountId) => onChange({ ...facts, executorAccountId })}
        searchable
        clearable
      />
      <Select
        label={t("role")}
        description={t("roleHint")}
        data={choices.roles.map(({ code, title }) => ({ value: code, label: title }))}
        value={facts.roleCode}
        onChange={(roleCode) => onChange({ ...facts, roleCode })}
        searchable
        clearable
      />
      {choices.sectors.length > 0 && (
        <Select
          label={t("sector")}
          description={t("sectorHint")}
          data={choices.sectors.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.sectorId}
          onChange={(sectorId) => onChange({ ...facts, sectorId })}
          searchable
          clearable
        />
      )}
      <Switch
        mt={4}
        label={t("urgent")}
        description={t("urgentHint")}
        checked={facts.isUrgent}
        onChange={(event) => onChange({ ...facts, isUrgent: event.currentTarget.checked })}
      />
    </Stack>
  );
}
