"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { filterOf } from "@/features/inbox/inbox-filter.ts";
import { facetsQuery, type InboxView } from "@/features/inbox/inbox-view.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";
import { InboxFacetsDocument, type InboxFacetsQuery } from "@/lib/graphql.generated.ts";

export type Facets = InboxFacetsQuery["submissionFacets"];

/** How many submissions stand behind each answer of each filter. Counts are an aid: without them all works. */
export function useFacets(view: InboxView, first: { query: string; facets: Facets }) {
  const query = facetsQuery(view);
  const [facets, setFacets] = useState(first.facets);
  const shown = useRef(first.query);
  const latestRef = useLatestRef(view);
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    const ticket = ++asked.current;
    const wanted = latestRef.current;
    try {
      const { submissionFacets } = await fetchData(InboxFacetsDocument, { filter: filterOf(wanted) });
      if (ticket !== asked.current) return;
      shown.current = facetsQuery(wanted);
      setFacets(submissionFacets);
    } catch {
      // The list itself tells when the API is out of reach.
    }
  }, [latestRef]);
  useEffect(() => {
    if (shown.current !== query) void refresh();
  }, [query, refresh]);
  return { facets, refresh };
}
