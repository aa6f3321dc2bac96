"use client";

import { useState } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { ItemOutcomeFragment } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";

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
  readonly forget: () => void;
}

/** One change of the submission: waiting, refused, failed or done. */
export function useOutcome(onDone?: () => void): Outcome {
  const { changed } = useItem();
  const { run, refuse, isRunning, failure } = useAction();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change: Outcome["change"] = (work) =>
    run(async () => {
      setRefusal(null);
      const { outcome } = await work();
      switch (outcome.__typename) {
        case "SubmissionSaved":
          onDone?.();
          return changed();
        case "SubmissionRefused":
          return setRefusal(outcome);
        default:
          return outcome satisfies never;
      }
    });
  const forget = () => {
    refuse(null);
    setRefusal(null);
  };
  return { isRunning, failure, refusal, change, forget };
}
