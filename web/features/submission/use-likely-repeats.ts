"use client";

import { useEffect, useState } from "react";
import { fetchData } from "@/lib/browser-graphql.ts";
import {
  LikelyRepeatsDocument,
  type LikelyRepeatsQuery,
  type UnsavedSubmissionInput,
} from "@/lib/graphql.generated.ts";

export type Likely = LikelyRepeatsQuery["likelyRepeats"][number];

/** How long the person must pause before anything is asked. */
const pauseMs = 600;

/**
 * Earlier submissions that the one in the form may repeat, asked anew as it is filled. Those that the person
 * has marked stay, whatever else is typed; that none could be read takes nothing from the form.
 */
export function useLikelyRepeats(
  unsaved: UnsavedSubmissionInput | null,
  marked: readonly string[],
): readonly Likely[] {
  const [known, setKnown] = useState<readonly Likely[]>([]);
  const [found, setFound] = useState<readonly string[]>([]);
  const asked = unsaved && JSON.stringify(unsaved);
  useEffect(() => {
    let isWanted = true;
    const take = (likely: readonly Likely[]) => {
      if (!isWanted) return;
      setFound(likely.map(({ other }) => other.id));
      setKnown((before) => [
        ...likely,
        ...before.filter(({ other }) => likely.every((one) => one.other.id !== other.id)),
      ]);
    };
    const ask = () => {
      if (asked === null) return take([]);
      fetchData(LikelyRepeatsDocument, { input: JSON.parse(asked) as UnsavedSubmissionInput }).then(
        ({ likelyRepeats }) => take(likelyRepeats),
        () => take([]),
      );
    };
    const timer = setTimeout(ask, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return known.filter(({ other }) => found.includes(other.id) || marked.includes(other.id));
}
