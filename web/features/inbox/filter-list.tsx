"use client";

import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FilterOption, ListFilterOptions } from "@/features/inbox/filter-options.ts";
import classes from "./filters.module.css";

/** From so many answers on, a list can be searched. */
const searchedFrom = 10;

interface Props {
  filter: ListFilterOptions;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Answers of one filter to tick, each with how many submissions stand behind it. */
export function FilterList({ filter, chosen, onChange }: Props) {
  const t = useTranslations("inbox");
  const [sought, setSought] = useState("");
  const isSearched = filter.options.length >= searchedFrom;
  const folded = sought.trim().toLowerCase();
  const shown = filter.options.filter(
    ({ value, label }) => chosen.includes(value) || label.toLowerCase().includes(folded),
  );
  return (
    <Stack gap="xs">
      {isSearched && (
        <TextInput
          size="xs"
          aria-label={t("searchIn", { filter: filter.title })}
          placeholder={t("searchIn", { filter: filter.title })}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <Checkbox.Group value={[...chosen]} onChange={onChange} aria-label={filter.title}>
        <div className={classes.options}>
          {shown.map((option) => (
            <Checkbox key={option.value} value={option.value} size="xs" label={<OptionLabel {...option} />} />
          ))}
        </div>
      </Checkbox.Group>
      {shown.length === 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("noOption")}
        </Text>
      )}
    </Stack>
  );
}

function OptionLabel({ label, count }: FilterOption) {
  return (
    <span className={classes.option} data-empty={count === 0 || undefined}>
      <span>{label}</span>
      {count !== null && <span className={classes.count}>{count}</span>}
    </span>
  );
}
