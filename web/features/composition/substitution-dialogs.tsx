"use client";

import { Group, MultiSelect, Select, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type CentreAccountsQuery,
  EndSubstitutionDocument,
  SetSubstitutionDocument,
  type SubstitutionRowFragment,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  accounts: CentreAccountsQuery["centreAccounts"];
  sectors: readonly { readonly id: string; readonly name: string }[];
  today: string;
}

const blank = (today: string) => ({
  absentAccountId: null as string | null,
  substituteAccountId: null as string | null,
  roleCodes: [] as string[],
  sectorIds: [] as string[],
  validFrom: today as string | null,
  validTo: null as string | null,
  ground: "",
});

/** Hands the roles of somebody who is away to somebody else. */
export function SubstitutionButton({ accounts, sectors, today }: Props) {
  const t = useTranslations("substitutions");
  const [facts, setFacts] = useState(blank(today));
  const change = (part: Partial<ReturnType<typeof blank>>) => setFacts({ ...facts, ...part });
  const absent = accounts.find(({ id }) => id === facts.absentAccountId);
  const people = accounts.map(({ id, name, roleTitles }) => ({
    value: id,
    label: roleTitles.length > 0 ? `${name} (${roleTitles.join(", ")})` : name,
  }));
  const submit = async () => {
    const { absentAccountId, substituteAccountId, validFrom, validTo, ...others } = facts;
    if (!absentAccountId || !substituteAccountId) return t("peopleMissing");
    if (!validFrom || !validTo) return t("daysMissing");
    const input = { ...others, absentAccountId, substituteAccountId, validFrom, validTo };
    return refusalOf((await send(SetSubstitutionDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("set")}
      title={t("set")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setFacts(blank(today))}
      onSubmit={submit}
    >
      <Select
        label={t("absent")}
        data={people}
        value={facts.absentAccountId}
        onChange={(absentAccountId) => {
          const found = accounts.find(({ id }) => id === absentAccountId);
          change({ absentAccountId, roleCodes: [...(found?.roleCodes ?? [])] });
        }}
        searchable
        data-autofocus
      />
      <Select
        label={t("substitute")}
        data={people.filter(({ value }) => value !== facts.absentAccountId)}
        value={facts.substituteAccountId}
        onChange={(substituteAccountId) => change({ substituteAccountId })}
        searchable
      />
      <MultiSelect
        label={t("roles")}
        description={t("rolesHint")}
        data={(absent?.roleCodes ?? []).map((value, at) => ({
          value,
          label: absent?.roleTitles[at] ?? value,
        }))}
        value={facts.roleCodes}
        onChange={(roleCodes) => change({ roleCodes })}
      />
      {facts.roleCodes.includes("SECTOR_LEAD") && (
        <MultiSelect
          label={t("sectors")}
          description={t("sectorsHint")}
          data={sectors.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.sectorIds}
          onChange={(sectorIds) => change({ sectorIds })}
          searchable
        />
      )}
      <Group grow align="flex-start">
        <DayField
          label={t("validFrom")}
          value={facts.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          min={today}
          required
        />
        <DayField
          label={t("validTo")}
          value={facts.validTo}
          onChange={(validTo) => change({ validTo })}
          min={facts.validFrom ?? today}
          required
        />
      </Group>
      <TextInput
        label={t("ground")}
        description={t("groundHint")}
        value={facts.ground}
        onChange={(event) => change({ ground: event.currentTarget.value })}
      />
    </DialogButton>
  );
}

/** Ends a substitution at once. */
export function EndSubstitution({ substitution }: { substitution: SubstitutionRowFragment }) {
  const t = useTranslations("substitutions");
  const { id, absentName, substituteName } = substitution;
  const words = { absent: absentName, substitute: substituteName };
  return (
    <DialogButton
      label={t("end")}
      accessibleLabel={t("endOf", words)}
      title={t("end")}
      submitLabel={t("end")}
      isDanger
      onSubmit={async () => {
        await send(EndSubstitutionDocument, { id });
        return null;
      }}
    >
      <Text>{t("endLead", words)}</Text>
    </DialogButton>
  );
}
