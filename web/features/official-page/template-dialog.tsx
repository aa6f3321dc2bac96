"use client";

import { Checkbox, Group, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  type ContentComponent,
  type ContentTemplateRowFragment,
  SaveContentTemplateDocument,
  WithdrawContentTemplateDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  template?: ContentTemplateRowFragment;
  /** Regions to choose from; empty when there is no choice. */
  regions: readonly { readonly id: string; readonly name: string }[];
}

/** Gives municipalities a text, obliging them or not. */
export function TemplateButton({ template, regions }: Props) {
  const t = useTranslations("regionPages");
  const locale = useLocale();
  const begin = () => ({
    regionId: regions[0]?.id ?? null,
    component: template?.component ?? ("REGIONAL" as ContentComponent),
    title: template?.title ?? "",
    text: template?.text ?? "",
    link: template?.link ?? "",
    isObligatory: template?.isObligatory ?? true,
    placeFrom: template?.placeFrom ?? null,
    placeBy: template?.placeBy ?? null,
  });
  const [facts, setFacts] = useState(begin);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = template ? t("change") : t("newTemplate");
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: template ? "default" : "filled" }}
      onOpen={() => setFacts(begin())}
      onSubmit={async () => {
        const known = template ? { id: template.id, revision: template.revision } : {};
        const input = { ...known, ...facts, link: facts.link || null };
        return refusalOf((await send(SaveContentTemplateDocument, { input })).outcome);
      }}
    >
      {regions.length > 0 && (
        <Select
          label={t("region")}
          data={regions.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.regionId}
          onChange={(regionId) => regionId && change({ regionId })}
          allowDeselect={false}
        />
      )}
      <Select
        label={t("component")}
        data={labelOptions("contentComponent", locale).filter(({ value }) => value !== "OWN")}
        value={facts.component}
        onChange={(component) => component && change({ component: component as ContentComponent })}
        allowDeselect={false}
      />
      <TextInput
        label={t("subject")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
      />
      <Textarea
        label={t("text")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={4}
        maxRows={14}
      />
      <TextInput
        label={t("link")}
        value={facts.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
        placeholder="https://"
      />
      <Checkbox
        label={t("isObligatory")}
        checked={facts.isObligatory}
        onChange={(event) => change({ isObligatory: event.currentTarget.checked })}
      />
      <Group grow align="flex-start">
        <DayField
          label={t("placeFrom")}
          value={facts.placeFrom}
          onChange={(placeFrom) => change({ placeFrom })}
          clearable
        />
        <DayField
          label={t("placeBy")}
          value={facts.placeBy}
          onChange={(placeBy) => change({ placeBy })}
          clearable
        />
      </Group>
    </DialogButton>
  );
}

/** Withdraws a text. */
export function WithdrawTemplate({ id, revision }: { id: string; revision: number }) {
  const t = useTranslations("regionPages");
  return (
    <NoteDialog
      label={t("withdraw")}
      isDanger
      onSubmit={async () =>
        refusalOf((await send(WithdrawContentTemplateDocument, { id, revision })).outcome)
      }
    />
  );
}
