"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo } from "react";
import type { ReadValue, Review } from "@/features/onboarding/review-items.ts";
import type { Options } from "@/features/onboarding/value-editor.tsx";
import type { ResolutionImportQuery } from "@/lib/graphql.generated.ts";
import { ownRoles } from "@/lib/own-roles.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";

export type ReviewCapability = ResolutionImportQuery["capabilities"][number];

/** Words for the codes of a draft, and the codes to choose from where the vocabulary is not enough. */
export function useReviewWords(review: Review, capabilities: readonly ReviewCapability[]) {
  const { name, text } = useLabels();
  const locale = useLocale();
  const roles = useMemo(
    () => [...ownRoles(review.values)].map(([value, label]) => ({ value, label })),
    [review],
  );
  const duties = useMemo(
    () => capabilities.map(({ code, name: words }) => ({ value: code, label: `${code} ${text(words)}` })),
    [capabilities, text],
  );
  const optionsOf = useCallback(
    ({ valueSet, field }: ReadValue): Options | null => {
      if (valueSet === "capability") return duties;
      return valueSet === "role" && field !== "roleCode" && roles.length > 0 ? roles : null;
    },
    [duties, roles],
  );
  const wordsOf = useCallback(
    (value: ReadValue): string => {
      const options = optionsOf(value);
      const word = (code: string): string => {
        if (value.input === "DATE") return formatShortDay(code, locale);
        return options?.find((option) => option.value === code)?.label ?? name(value.valueSet, code);
      };
      return value.values.map(word).join(", ");
    },
    [optionsOf, name, locale],
  );
  return { optionsOf, wordsOf };
}
