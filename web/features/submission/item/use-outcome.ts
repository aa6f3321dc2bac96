"use client";

import { useState } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { ItemOutcomeFragment } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";

/** Somebody else changed the submission after it was read. */
export const changedMeanwhile = "CHANGED_MEANWHILE";

/** Why the register did not change a submission. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly clause: string | null;
}

export interface Outcome {
  readonly isRunning: boolean;
  readonly failure: string | null;
  readonly refusal: Refusal | null;
  /** Changes the submission; after success the page is read anew. */
  readonly change: (work: () => Promise<{ outcome: ItemOutcomeFragment }>) => Promise<void>;
}

/** One change of the submission: waiting, refused, failed or done. */
export function useOutcome(onDone?: () => void): Outcome {
  const { changed, readAt } = useItem();
  const readAtRef = useLatestRef(readAt);
  const { run, isRunning, failure } = useAction();
  const [refused, setRefused] = useState<{ refusal: Refusal; readAt: string } | null>(null);
  const change: Outcome["change"] = (work) =>
    run(async () => {
      setRefused(null);
      const { outcome } = await work();
      switch (outcome.__typename) {
        case "SubmissionSaved":
          onDone?.();
          return changed();
        case "SubmissionRefused":
          return setRefused({ refusal: outcome, readAt: readAtRef.current });
        default:
          return outcome satisfies never;
      }
    });
  // Coming too late is settled once the page shows what was missed.
  const isSettled = refused?.refusal.code === changedMeanwhile && refused.readAt !== readAt;
  const refusal = isSettled ? null : (refused?.refusal ?? null);
  return { isRunning, failure, refusal, change };
}
