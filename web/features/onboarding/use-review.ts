"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import type { Review } from "@/features/onboarding/review-items.ts";
import { send } from "@/lib/browser-graphql.ts";
import { CorrectImportDocument, type CorrectionInput } from "@/lib/graphql.generated.ts";
import { useFailureText } from "@/lib/use-action.ts";

export type SaveState = "saved" | "saving" | "failed";

export interface ReviewControl {
  readonly review: Review;
  readonly saveState: SaveState;
  /** What is wrong with the correction of a value, by its path. */
  readonly errors: ReadonlyMap<string, string>;
  /** Somebody else worked on the same import: nothing more is saved until the page is read anew. */
  readonly conflict: string | null;
  readonly correct: (correction: CorrectionInput) => void;
}

/**
 * A review under way. Each correction is saved at once; they go one after another, because each one
 * names the revision that the one before made.
 */
export function useReview(initial: Review): ReviewControl {
  const t = useTranslations("review");
  const describe = useFailureText();
  const [review, setReview] = useState(initial);
  const [saveState, setSaveState] = useState<SaveState>("saved");
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [conflict, setConflict] = useState<string | null>(null);
  const revision = useRef(initial.revision);
  const queue = useRef(Promise.resolve());
  const waiting = useRef(0);

  const save = useCallback(
    async (correction: CorrectionInput) => {
      const tell = (path: string, message: string | null) =>
        setErrors((before) => {
          const after = new Map(before);
          if (message === null) after.delete(path);
          else after.set(path, message);
          return after;
        });
      try {
        const input = { id: initial.id, revision: revision.current, corrections: [correction] };
        const { correctImport: outcome } = await send(CorrectImportDocument, { input });
        switch (outcome.__typename) {
          case "ImportCorrected":
            revision.current = outcome.import.revision;
            setReview(outcome.import);
            tell(correction.path, null);
            return true;
          case "CorrectionInvalid":
            tell(correction.path, outcome.message);
            return false;
          case "RevisionConflict":
            setConflict(t("conflict"));
            return false;
          default:
            return outcome satisfies never;
        }
      } catch (error) {
        tell(correction.path, describe(error));
        return false;
      }
    },
    [initial.id, describe, t],
  );

  const correct = useCallback(
    (correction: CorrectionInput) => {
      waiting.current += 1;
      setSaveState("saving");
      queue.current = queue.current.then(async () => {
        const isSaved = await save(correction);
        waiting.current -= 1;
        if (!isSaved) setSaveState("failed");
        else if (waiting.current === 0) setSaveState("saved");
      });
    },
    [save],
  );
  return { review, saveState, errors, conflict, correct };
}
