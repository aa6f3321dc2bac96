"use client";

import { Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  SaveInformationSystemDocument,
  type SystemClass,
  type SystemFactsFragment,
  type SystemState,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

const factsOf = (system?: SystemFactsFragment) => ({
  name: system?.name ?? "",
  purpose: system?.purpose ?? "",
  owner: system?.owner ?? "",
  systemClass: system?.systemClass ?? ("MUNICIPAL" as SystemClass),
  protectionLevel: system?.protectionLevel ?? null,
  clause: system?.clause ?? "",
  link: system?.link ?? "",
  contact: system?.contact ?? "",
  state: system?.state ?? ("IN_USE" as SystemState),
});

/** Adds a system to the register, or changes one. */
export function SystemButton({ system }: { system?: SystemFactsFragment }) {
  const t = useTranslations("informationSystems");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(system));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = system ? t("change") : t("add");
  const submit = async () => {
    const input = { ...facts, id: system?.id ?? null, revision: system?.revision ?? null };
    return refusalOf((await send(SaveInformationSystemDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={words}
      {...(system ? { accessibleLabel: t("changeOf", { name: system.name }) } : {})}
      title={words}
      submitLabel={t("save")}
      size="lg"
      {...(system ? {} : { buttonProps: { size: "sm", variant: "filled" } as const })}
      onOpen={() => setFacts(factsOf(system))}
      onSubmit={submit}
    >
      <TextInput
        label={t("name")}
        value={facts.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("purpose")}
        value={facts.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <TextInput
        label={t("owner")}
        value={facts.owner}
        onChange={(event) => change({ owner: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Select
          label={t("systemClass")}
          data={labelOptions("systemClass", locale)}
          value={facts.systemClass}
          onChange={(systemClass) => systemClass && change({ systemClass: systemClass as SystemClass })}
          allowDeselect={false}
        />
        <NumberInput
          label={t("level")}
          description={t("levelHint")}
          value={facts.protectionLevel ?? ""}
          onChange={(value) => change({ protectionLevel: typeof value === "number" ? value : null })}
          min={1}
          max={4}
          allowDecimal={false}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t("clause")}
          value={facts.clause}
          onChange={(event) => change({ clause: event.currentTarget.value })}
        />
        <Select
          label={t("state")}
          data={labelOptions("systemState", locale)}
          value={facts.state}
          onChange={(state) => state && change({ state: state as SystemState })}
          allowDeselect={false}
        />
      </Group>
      <TextInput
        label={t("link")}
        value={facts.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
        placeholder="https://"
      />
      <TextInput
        label={t("contact")}
        value={facts.contact}
        onChange={(event) => change({ contact: event.currentTarget.value })}
      />
    </DialogButton>
  );
}
