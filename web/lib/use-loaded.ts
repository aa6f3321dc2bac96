"use client";

import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { useCallback, useEffect, useState } from "react";
import { fetchData } from "@/lib/browser-graphql.ts";
import { useFailureText } from "@/lib/use-action.ts";

export interface Loaded<Data> {
  /** Null until the first answer; the answer before while a new one is on its way. */
  readonly data: Data | null;
  readonly failure: string | null;
  readonly reload: () => void;
}

/**
 * Reads what a part of a page shows, and again whenever `version` changes.
 *
 * @param variables must be of one value per rendered part: they are compared by their text
 */
export function useLoaded<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  version: string | number = 0,
): Loaded<Data> {
  const describe = useFailureText();
  const [answered, setAnswered] = useState<{ turn: string; data: Data } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(variables);
  const now = `${version} ${turn}`;
  useEffect(() => {
    let isWanted = true;
    fetchData(document, JSON.parse(asked) as Variables).then(
      (answer) => {
        if (!isWanted) return;
        setAnswered({ turn: now, data: answer });
        setFailure(null);
      },
      (error: unknown) => {
        if (isWanted) setFailure(describe(error));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [document, asked, now, describe]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { data: answered?.data ?? null, failure, reload };
}
