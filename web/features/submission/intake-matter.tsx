"use client";

import { SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { errorOf } from "@/features/submission/intake-fault.tsx";
import type { PartProps } from "@/features/submission/intake-form.tsx";

const longestLine = 500;
const longestText = 20_000;

/** What it is about: in one sentence, word for word, and in its parts. */
export function MatterFields({ draft, onChange, fault }: PartProps) {
  const t = useTranslations("intake");
  const line = (name: "summary" | "place" | "object" | "fact") => ({
    label: t(name),
    value: draft[name],
    maxLength: longestLine,
    autoComplete: "off",
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
    error: errorOf(fault, name),
    "data-field": name,
  });
  return (
    <Stack gap="sm">
      <TextInput {...line("summary")} description={t("summaryHint")} required withAsterisk={false} />
      <Textarea
        label={t("text")}
        description={t("textHint")}
        value={draft.text}
        maxLength={longestText}
        autosize
        minRows={4}
        maxRows={16}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <TextInput {...line("place")} description={t("placeHint")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput {...line("object")} description={t("objectHint")} />
        <TextInput {...line("fact")} description={t("factHint")} />
      </SimpleGrid>
    </Stack>
  );
}
