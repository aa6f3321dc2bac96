"use client";

import { Checkbox, Group, NumberInput, Select, TagsInput, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type OfficialPageRowFragment,
  type PageLevel,
  type PageNetwork,
  type PageStatus,
  SaveOfficialPageDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

export interface MemberChoice {
  readonly id: string;
  readonly name: string | null;
  readonly post: string | null;
}

interface Props {
  page?: OfficialPageRowFragment;
  members: readonly MemberChoice[];
}

const lines = ["organisation", "founder", "ogrn"] as const;
const marks = ["isConnected", "hasMark", "hasDesign"] as const;

const factsOf = (page: OfficialPageRowFragment | undefined) => ({
  level: page?.level ?? ("MUNICIPAL" as PageLevel),
  organisation: page?.organisation ?? "",
  founder: page?.founder ?? "",
  ogrn: page?.ogrn ?? "",
  spheres: [...(page?.spheres ?? [])],
  status: page?.status ?? ("ACTIVE" as PageStatus),
  network: page?.network ?? ("VK" as PageNetwork),
  pageRef: page?.pageRef ?? "",
  link: page?.link ?? "",
  isConnected: page?.isConnected ?? false,
  hasMark: page?.hasMark ?? false,
  hasDesign: page?.hasDesign ?? false,
  subscribers: (page?.subscribers ?? "") as number | string,
  responsibleMemberId: page?.responsible?.id ?? null,
  lastPostOn: page?.lastPostOn ?? null,
});

/** Enters a page into the register, or changes one. */
export function PageButton({ page, members }: Props) {
  const t = useTranslations("officialPages");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(page));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = page ? t("changePage") : t("newPage");
  const submit = async () => {
    const { subscribers, ...others } = facts;
    const known = page ? { id: page.id, revision: page.revision } : {};
    const input = { ...known, ...others, subscribers: subscribers === "" ? null : Number(subscribers) };
    return refusalOf((await send(SaveOfficialPageDocument, { input })).outcome);
  };
  const choose = (key: "level" | "status" | "network", set: string) => (
    <Select
      label={t(key)}
      data={labelOptions(set, locale)}
      value={facts[key]}
      onChange={(value) => value && change({ [key]: value })}
      allowDeselect={false}
    />
  );
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: page ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(page))}
      onSubmit={submit}
    >
      {lines.map((key) => (
        <TextInput
          key={key}
          label={t(key)}
          {...(key === "ogrn" ? { description: t("ogrnHint"), inputMode: "numeric" as const } : {})}
          value={facts[key]}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
          required={key === "organisation"}
          withAsterisk={false}
          maxLength={300}
        />
      ))}
      <Group grow align="flex-start">
        {choose("level", "pageLevel")}
        {choose("status", "pageStatus")}
      </Group>
      <TagsInput
        label={t("spheres")}
        description={t("spheresHint")}
        value={facts.spheres}
        onChange={(spheres) => change({ spheres })}
        maxTags={3}
      />
      <Group grow align="flex-start">
        {choose("network", "pageNetwork")}
        <TextInput
          label={t("pageRef")}
          description={t(`pageRefHint.${facts.network}`)}
          value={facts.pageRef}
          onChange={(event) => change({ pageRef: event.currentTarget.value })}
          required
          withAsterisk={false}
        />
      </Group>
      <TextInput
        label={t("link")}
        value={facts.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
        placeholder="https://"
        required
        withAsterisk={false}
      />
      {marks.map((key) => (
        <Checkbox
          key={key}
          label={t(key)}
          checked={facts[key]}
          onChange={(event) => change({ [key]: event.currentTarget.checked })}
        />
      ))}
      <Group grow align="flex-start">
        <NumberInput
          label={t("subscribers")}
          value={facts.subscribers}
          onChange={(subscribers) => change({ subscribers })}
          min={0}
          allowDecimal={false}
        />
        <DayField
          label={t("lastPost")}
          value={facts.lastPostOn}
          onChange={(lastPostOn) => change({ lastPostOn })}
          clearable
        />
      </Group>
      <Select
        label={t("responsible")}
        data={members.map(({ id, name, post }) => ({
          value: id,
          label: [name, post].filter(Boolean).join(", ") || "—",
        }))}
        value={facts.responsibleMemberId}
        onChange={(responsibleMemberId) => change({ responsibleMemberId })}
        searchable
        clearable
      />
    </DialogButton>
  );
}
