import type { CompiledLexicon } from "./lexicon.ts";
import { narrowestWindow } from "./narrowest-window.ts";
import type { Occurrences } from "./phrase-index.ts";
import type { ProvisionList, Signal } from "./signal.ts";

const DEFAULT_WINDOW_WORDS = 12;
const NEVER_BY_DEFAULT: ReadonlySet<ProvisionList> = new Set(["order", "definition"]);

/** A sentence as the signals see it. */
export interface Sentence {
  readonly own: Occurrences;
  readonly around: Occurrences;
  readonly list: ProvisionList;
  readonly roleCode: string | undefined;
}

/** Says how surely a sentence shows the capability, 0 when it does not. */
export type SignalMatcher = (sentence: Sentence) => number;

/**
 * Prepares a signal for many sentences.
 *
 * @throws {RangeError} when it names a concept that the lexicon lacks
 */
export function compileSignal(signal: Signal, lexicon: CompiledLexicon): SignalMatcher {
  const all = signal.all.map((group) => lexicon.resolve(group));
  const context = (signal.context ?? []).map((group) => lexicon.resolve(group));
  const none = signal.none ? lexicon.resolve(signal.none) : [];
  const contextNone = signal.contextNone ? lexicon.resolve(signal.contextNone) : [];
  const width = signal.within ?? DEFAULT_WINDOW_WORDS;
  return (sentence) => {
    if (!isForPlace(signal, sentence)) return 0;
    if (!all.every((terms) => hasAny(sentence.own, terms))) return 0;
    if (hasAny(sentence.own, none) || hasAny(sentence.around, contextNone)) return 0;
    if (!context.every((terms) => hasAny(sentence.own, terms) || hasAny(sentence.around, terms))) return 0;
    const spread = narrowestWindow(all.map((terms) => placesOf(sentence.own, terms)));
    return spread > width ? 0 : confidenceOf(signal, spread);
  };
}

function isForPlace(signal: Signal, { list, roleCode }: Sentence): boolean {
  if (signal.lists ? !signal.lists.includes(list) : NEVER_BY_DEFAULT.has(list)) return false;
  if (signal.roles && !(roleCode && signal.roles.includes(roleCode))) return false;
  return !(roleCode && signal.notRoles?.includes(roleCode));
}

function hasAny(occurrences: Occurrences, terms: readonly string[]): boolean {
  return terms.some((term) => occurrences.has(term));
}

function placesOf(occurrences: Occurrences, terms: readonly string[]): number[] {
  return terms.flatMap((term) => occurrences.get(term) ?? []).toSorted((a, b) => a - b);
}

/** The more had to agree and the closer it stands, the surer; a known role counts as agreement. */
function confidenceOf(signal: Signal, spread: number): number {
  const agreed = 0.12 * signal.all.length + 0.06 * (signal.context?.length ?? 0) + (signal.roles ? 0.06 : 0);
  const looseness = 0.005 * Math.min(spread, 20);
  return Math.round(Math.min(0.97, 0.56 + agreed - looseness) * 100) / 100;
}
