"use client";

import { Button, Group, Select, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { publicationQuery, type PublicationView } from "@/features/information/publication-view.ts";
import { labelOptions } from "@/lib/labels.ts";
import { DayField } from "@/ui/day-field.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  base: string;
  view: PublicationView;
  sources: readonly Named[];
  subjects: readonly Named[];
  sectors: readonly Named[];
}

const width = { base: "100%", xs: 190 };
const optionsOf = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

/** Filters of the list; each change is an address of its own. */
export function PublicationFilters({ base, view, sources, subjects, sectors }: Props) {
  const t = useTranslations("information.filter");
  const locale = useLocale();
  const router = useRouter();
  const [text, setText] = useState(view.text ?? "");
  const go = (changes: Partial<PublicationView>) => {
    const query = publicationQuery(view, changes);
    router.push(`${base}/information${query ? `?${query}` : ""}`);
  };
  const choice = (
    name: "state" | "tone" | "source" | "subject" | "sector",
    data: { value: string; label: string }[],
  ) => (
    <Select
      key={name}
      label={t(name)}
      placeholder={t("any")}
      data={data}
      value={view[name]}
      onChange={(value) => go({ [name]: value })}
      clearable
      clearButtonProps={{ "aria-label": t("clear") }}
      searchable
      w={width}
    />
  );
  return (
    <Group className="no-print" gap="sm" align="flex-end" component="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go({ text: text.trim() || null });
        }}
      >
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            label={t("text")}
            type="search"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            w={width}
          />
          <Button type="submit" variant="default">
            {t("search")}
          </Button>
        </Group>
      </form>
      {choice("state", labelOptions("publicationState", locale))}
      {choice("tone", labelOptions("publicationTone", locale))}
      {choice("source", optionsOf(sources))}
      {choice("subject", optionsOf(subjects))}
      {choice("sector", optionsOf(sectors))}
      <DayField label={t("from")} value={view.from} onChange={(from) => go({ from })} clearable />
      <DayField label={t("to")} value={view.to} onChange={(to) => go({ to })} clearable />
    </Group>
  );
}
