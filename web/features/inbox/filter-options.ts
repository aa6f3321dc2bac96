"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFeatures } from "@/features/feature/feature.tsx";
import type { InboxChoices } from "@/features/inbox/inbox-choices.ts";
import { closedLists, type FlagParam, type ListParam } from "@/features/inbox/inbox-view.ts";
import type { Facets } from "@/features/inbox/use-facets.ts";
import { useLabels } from "@/lib/use-labels.ts";

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** How many submissions; null when it is not counted. */
  readonly count: number | null;
}

export interface ListFilterOptions {
  readonly param: ListParam;
  readonly title: string;
  readonly options: readonly FilterOption[];
}

type Counted = readonly { readonly value: string; readonly name?: string | null; readonly count: number }[];

/** Options with their counts; those that lead to nothing stand last. What is counted is offered, though unknown. */
export function countOptions(
  options: readonly Omit<FilterOption, "count">[],
  counts: Counted,
): FilterOption[] {
  const byValue = new Map(counts.map(({ value, count }) => [value, count]));
  const known = new Set(options.map(({ value }) => value));
  const unknown = counts
    .filter(({ value, name }) => name && !known.has(value))
    .map(({ value, name }) => ({ value, label: name ?? value }));
  return [...options, ...unknown]
    .map((option) => ({ ...option, count: byValue.get(option.value) ?? 0 }))
    .sort((a, b) => Number(a.count === 0) - Number(b.count === 0));
}

/** Every filter with its answers, their names and counts, as this municipality has them. */
export function useFilterOptions(choices: InboxChoices, facets: Facets): ListFilterOptions[] {
  const t = useTranslations("inbox");
  const { name } = useLabels();
  const features = useFeatures();
  const hasScale = features["CLS-03"] !== undefined;
  const hasKinds = features["INT-09"] !== undefined;
  return useMemo(() => {
    const codes = (set: string, values: readonly string[]) =>
      values.map((value) => ({ value, label: name(set, value) }));
    const uncounted = (set: string, values: readonly string[]) =>
      codes(set, values).map((option) => ({ ...option, count: null }));
    const lists: Record<ListParam, readonly FilterOption[]> = {
      state: countOptions(codes("submissionState", closedLists.state), facets.states),
      regime: countOptions(codes("regime", closedLists.regime), facets.regimes),
      channel: countOptions(choices.channels, facets.channels),
      sector: countOptions(choices.sectors, facets.sectors),
      topic: countOptions(choices.topics, facets.topics),
      recipient: countOptions(choices.recipients, facets.recipients),
      executor: countOptions(choices.executors, facets.executors),
      scale: hasScale ? uncounted("incidentClass", closedLists.scale) : [],
      applicant: hasKinds ? uncounted("applicantKind", closedLists.applicant) : [],
    };
    return (Object.keys(lists) as ListParam[])
      .map((param) => ({ param, title: t(`filter.${param}`), options: lists[param] }))
      .filter(({ options }) => options.length > 1);
  }, [choices, facets, hasScale, hasKinds, name, t]);
}

/** Filters that are on or off, with their names. */
export function useFlagNames(): { param: FlagParam; label: string }[] {
  const t = useTranslations("inbox");
  return (["repeat", "fast", "accelerated", "nocause"] as const).map((param) => ({
    param,
    label: t(`flag.${param}`),
  }));
}
