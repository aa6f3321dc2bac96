"use client";

import { clauseIdsOf } from "@/features/submission/item/clause-ids.ts";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { ClauseLinks } from "@/ui/clause-link.tsx";

/** Clauses of the centre's regulation lead into it; those of a law or a decree are named. */
export function ClauseText({ clause }: { clause: string }) {
  const { slug } = useItem();
  const ids = clauseIdsOf(clause);
  return ids ? <ClauseLinks base={`/${slug}`} clauses={ids} /> : clause;
}
