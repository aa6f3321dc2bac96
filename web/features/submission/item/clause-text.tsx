"use client";

import { useItem } from "@/features/submission/item/item-context.tsx";
import { ClauseLinks } from "@/ui/clause-link.tsx";

/** Clauses of the centre's regulation lead into it; those of a law are named. */
export function ClauseText({ clause }: { clause: string }) {
  const { slug } = useItem();
  if (clause.includes("ФЗ")) return clause;
  return <ClauseLinks base={`/${slug}`} clauses={clause.split(", ")} />;
}
