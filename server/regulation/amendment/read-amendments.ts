import type { CleanText } from "../document/source-text.ts";
import type { Amendment } from "../draft.ts";
import type { ActParts } from "../act/act-parts.ts";
import { readOrderItems, purposesOf } from "../act/order-items.ts";
import { locateClauses } from "../clause/read-clauses.ts";
import type { LocatedClause } from "../clause/read-clauses.ts";
import { attachedAnnex } from "./attached-annex.ts";
import { readInstruction } from "./read-instruction.ts";
import type { Change } from "./read-instruction.ts";
import { NOWHERE, readTarget } from "./target.ts";
import type { TargetWords } from "./target.ts";
import { takeQuotations } from "./quotations.ts";

/**
 * The changes that an amending act makes, in order. What an item does not say about the place of a change
 * is taken from the items above it.
 *
 * @returns one entry for each change; `target` is the id as the act names the place, see `resolveTarget`
 */
export function readAmendments(clean: CleanText, parts: ActParts): Amendment[] {
  const located = instructionsOf(clean, parts);
  const places = new Map<string, TargetWords>();
  return located.flatMap((at) => {
    const above = (at.clause.parent !== null ? places.get(at.clause.parent) : undefined) ?? NOWHERE;
    const text = clean.text.slice(at.bodyStart, at.range.end);
    const template = takeQuotations(text);
    const place = readTarget(leadOf(template.words), above);
    places.set(at.clause.id, place);
    const changes = readInstruction(text, template, place);
    return changes.map((change) => toAmendment(clean, parts, at, change));
  });
}

/** The items that amend, and the clauses of an annex that lists the changes. */
function instructionsOf(clean: CleanText, parts: ActParts): LocatedClause[] {
  const items = readOrderItems(clean, parts).filter((item) => purposesOf(item).includes("AMEND"));
  const annexes = parts.annexes.filter(
    (annex) => annex.title && /^[«"]?изменени/iu.test(clean.text.slice(annex.title.start, annex.title.end)),
  );
  const amending = new Set(items.map((item) => item.clause));
  let isAmending = false;
  return locateClauses(clean, { ...parts, annexes }).filter(({ clause }) => {
    if (clause.annex !== null) return true;
    if (clause.parent === null || amending.has(clause.id)) isAmending = amending.has(clause.id);
    return isAmending;
  });
}

const LEAD_LENGTH = 1_000;

/**
 * The words that name a place: up to the first change, so that the place of a later change in the same
 * sentence does not pass for the place of all.
 */
function leadOf(words: string): string {
  const stop = words.search(/изложить|дополнить|заменить|исключить|утративш/iu);
  return words.slice(0, Math.min(stop < 0 ? words.length : stop, LEAD_LENGTH));
}

function toAmendment(clean: CleanText, parts: ActParts, at: LocatedClause, change: Change): Amendment {
  const isAnnex = change.operation === "REPLACE_ANNEX";
  const newText = isAnnex
    ? (change.newText ?? attachedAnnex(clean, parts, change.annexMention))
    : change.newText;
  const isWhole = change.target !== null && (!isAnnex || newText !== null);
  return {
    clause: at.clause.id,
    span: clean.spanOf(at.bodyStart + change.start, at.bodyStart + change.end),
    operation: change.operation,
    target: change.target,
    oldText: change.oldText,
    newText,
    confidence: isWhole ? change.confidence : Math.min(change.confidence, 0.6),
  };
}
