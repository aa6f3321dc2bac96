"use client";

import { useCallback, useMemo, useState } from "react";
import type { InboxRow } from "@/features/inbox/inbox-row.ts";
import type { BulkItemInput } from "@/lib/graphql.generated.ts";

/** Most that the API assigns at once. */
export const mostChosen = 500;

export interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string, isChosen: boolean) => void;
  readonly toggle: (id: string) => void;
  readonly chooseAll: (isChosen: boolean) => void;
  readonly clear: () => void;
  /** The chosen rows as they were seen; the row that has the focus when none is chosen. */
  readonly takeFocused: () => BulkItemInput[];
}

/** Rows chosen for doing one thing with all of them. What is no longer shown is not chosen. */
export function useChoice(rows: readonly InboxRow[]): Choice {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const submissions = useMemo(
    () => rows.map(({ submission }) => submission).filter(({ id }) => ticked.has(id)),
    [rows, ticked],
  );
  const choose = useCallback((id: string, isChosen: boolean) => {
    setTicked((before) => {
      const next = new Set(before);
      if (isChosen && next.size < mostChosen) next.add(id);
      if (!isChosen) next.delete(id);
      return next;
    });
  }, []);
  const chosen = useMemo(() => new Set(submissions.map(({ id }) => id)), [submissions]);
  const takeFocused = () => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset["row"];
    const taken =
      submissions.length > 0
        ? submissions
        : rows.map(({ submission }) => submission).filter(({ id }) => id === focused);
    return taken.map(({ id, revision }) => ({ submissionId: id, revision }));
  };
  return {
    chosen,
    choose,
    toggle: (id) => choose(id, !chosen.has(id)),
    chooseAll: (isChosen) =>
      setTicked(new Set(isChosen ? rows.slice(0, mostChosen).map(({ submission }) => submission.id) : [])),
    clear: () => setTicked(new Set()),
    takeFocused,
  };
}
