"use client";

import { useItem } from "@/features/submission/item/item-context.tsx";
import { ClauseLinks } from "@/ui/clause-link.tsx";

/** Acts are called by words; a clause of the regulation is one word such as `III.3.3`. */
const isAct = (clause: string) =>
  clause.includes("ФЗ") || clause.split(", ").some((part) => part.includes(" "));

/** Clauses of the centre's regulation lead into it; those of a law are named. */
export function ClauseText({ clause }: { clause: string }) {
  const { slug } = useItem();
  if (isAct(clause)) return clause;
  return <ClauseLinks base={`/${slug}`} clauses={clause.split(", ")} />;
}
