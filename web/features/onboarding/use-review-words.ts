"use client";

import { useCallback, useMemo } from "react";
import type { ReadValue, Review } from "@/features/onboarding/review-items.ts";
import type { Options } from "@/features/onboarding/value-editor.tsx";
import type { ResolutionImportQuery } from "@/lib/graphql.generated.ts";
import { ownRoles } from "@/lib/own-roles.ts";
import { useLabels } from "@/lib/use-labels.ts";

export type ReviewCapability = ResolutionImportQuery["capabilities"][number];

/** Words for the codes of a draft, and the codes to choose from where the vocabulary is not enough. */
export function useReviewWords(review: Review, capabilities: readonly ReviewCapability[]) {
  const { name, text } = useLabels();
  const roles = useMemo(
    () => [...ownRoles(review.values)].map(([value, label]) => ({ value, label })),
    [review],
  );
  const duties = useMemo(
    () => capabilities.map(({ code, name: words }) => ({ value: code, label: `${code} ${text(words)}` })),
    // The language reads the page anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [capabilities],
  );
  const optionsOf = useCallback(
    ({ valueSet, field }: ReadValue): Options | null => {
      if (valueSet === "capability") return duties;
      return valueSet === "role" && field !== "roleCode" && roles.length > 0 ? roles : null;
    },
    [duties, roles],
  );
  const wordsOf = useCallback(
    (value: ReadValue): string =>
      value.values
        .map(
          (code) =>
            optionsOf(value)?.find((option) => option.value === code)?.label ?? name(value.valueSet, code),
        )
        .join(", "),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [optionsOf],
  );
  return { optionsOf, wordsOf };
}
