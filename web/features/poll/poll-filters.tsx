"use client";

import { Group, Select, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { pollKinds, pollQuery, pollStates, type PollView } from "@/features/poll/poll-view.ts";
import { label } from "@/lib/labels.ts";
import { DayField } from "@/ui/day-field.tsx";

/** Filters of the register; each change is an address of its own. */
export function PollFilters({ base, view }: { base: string; view: PollView }) {
  const t = useTranslations("polls");
  const locale = useLocale();
  const router = useRouter();
  const [text, setText] = useState(view.text ?? "");
  const go = (changes: Partial<PollView>) => {
    const query = pollQuery(view, changes);
    router.push(`${base}/polls${query ? `?${query}` : ""}`);
  };
  const choice = (name: "kind" | "state", set: string, codes: readonly string[]) => (
    <Select
      label={t(name)}
      placeholder={t("any")}
      data={codes.map((value) => ({ value, label: label(set, value, locale) }))}
      value={view[name]}
      onChange={(value) => go({ [name]: value })}
      clearable
      clearButtonProps={{ "aria-label": t("clear") }}
      w={{ base: "100%", xs: 210 }}
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
        <TextInput
          label={t("search")}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          w={{ base: "100%", xs: 210 }}
        />
      </form>
      {choice("kind", "pollKind", pollKinds)}
      {choice("state", "pollState", pollStates)}
      <DayField label={t("from")} value={view.from} onChange={(from) => go({ from })} clearable />
      <DayField label={t("to")} value={view.to} onChange={(to) => go({ to })} clearable />
    </Group>
  );
}
