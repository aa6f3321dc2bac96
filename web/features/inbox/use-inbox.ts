"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { filterOf } from "@/features/inbox/inbox-filter.ts";
import {
  appendPage,
  patchRows,
  type InboxPageData,
  type InboxRow,
  type Submission,
} from "@/features/inbox/inbox-row.ts";
import { dataQuery, pageSize, type InboxView } from "@/features/inbox/inbox-view.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { InboxDocument } from "@/lib/graphql.generated.ts";
import { useFailureText } from "@/lib/use-action.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";

interface Loaded {
  readonly query: string;
  readonly rows: readonly InboxRow[];
  readonly totalCount: number;
  readonly isTotalExact: boolean;
  readonly nextCursor: string | null;
}

const loadedOf = (query: string, before: readonly InboxRow[], page: InboxPageData): Loaded => ({
  query,
  rows: appendPage(before, page),
  totalCount: page.totalCount,
  isTotalExact: page.isTotalExact,
  nextCursor: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
});

export interface Inbox extends Loaded {
  readonly isLoading: boolean;
  readonly failure: string | null;
  /** Reads the list anew from its beginning. */
  readonly refresh: () => Promise<void>;
  /** Reads the next page, if there is one. */
  readonly more: () => Promise<void>;
  readonly patch: (changed: readonly Submission[]) => void;
}

/** Rows of a view: the first page comes with the page of the portal, the rest is read here. */
export function useInbox(view: InboxView, first: { query: string; page: InboxPageData }): Inbox {
  const query = dataQuery(view);
  const describe = useFailureText();
  const [loaded, setLoaded] = useState(() => loadedOf(first.query, [], first.page));
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const latestRef = useLatestRef({ view, query, loaded });
  // Answers may overtake one another: only that of the last question counts.
  const asked = useRef(0);

  const read = useCallback(
    async (isNext: boolean) => {
      const { view: wanted, query: wantedQuery, loaded: before } = latestRef.current;
      const ticket = ++asked.current;
      setLoading(true);
      setFailure(null);
      try {
        const { submissions } = await fetchData(InboxDocument, {
          filter: filterOf(wanted),
          sort: wanted.sort,
          first: pageSize,
          after: isNext ? before.nextCursor : null,
        });
        if (ticket === asked.current)
          setLoaded(loadedOf(wantedQuery, isNext ? before.rows : [], submissions));
      } catch (error) {
        if (ticket === asked.current) setFailure(describe(error));
      } finally {
        if (ticket === asked.current) setLoading(false);
      }
    },
    [describe, latestRef],
  );

  useEffect(() => {
    if (latestRef.current.loaded.query !== query) void read(false);
  }, [query, read, latestRef]);

  const refresh = useCallback(() => read(false), [read]);
  const more = useCallback(async () => {
    if (latestRef.current.loaded.nextCursor !== null) await read(true);
  }, [read, latestRef]);
  const patch = useCallback((changed: readonly Submission[]) => {
    setLoaded((before) => ({ ...before, rows: patchRows(before.rows, changed) }));
  }, []);
  return { ...loaded, isLoading, failure, refresh, more, patch };
}
