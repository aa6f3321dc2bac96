import type { CapabilityMatch } from "../variant.ts";
import lexiconData from "./lexicon.json" with { type: "json" };
import { CompiledLexicon } from "./lexicon.ts";
import { compileSignal, type Sentence, type SignalMatcher } from "./match-signal.ts";
import type { Occurrences } from "./phrase-index.ts";
import { sentencesOf, withoutTitles } from "./sentences.ts";
import { Lexicon, SignalTable, type ProvisionList } from "./signal.ts";
import signalData from "./signals.json" with { type: "json" };

/** Where a sentence stands: bullets get their sense from the lead, duties from their role. */
export interface ProvisionContext {
  list: ProvisionList;
  roleCode?: string | undefined;
  parentText?: string | undefined;
  heading?: string | undefined;
}

/** A sentence that speaks of more things than this speaks of none of them in particular. */
const MOST_MATCHES = 8;

const lexicon = new CompiledLexicon(Lexicon.parse(lexiconData));
const matchers: [string, SignalMatcher[]][] = Object.entries(SignalTable.parse(signalData)).map(
  ([code, signals]) => [code, signals.map((signal) => compileSignal(signal, lexicon))],
);

/** Bullets of one lead come one after another: the lead is read once for all of them. */
let lastAround = { text: "", occurrences: lexicon.read("") };

function readAround(text: string): Occurrences {
  if (lastAround.text !== text) lastAround = { text, occurrences: lexicon.read(text) };
  return lastAround.occurrences;
}

/**
 * Capabilities that a sentence of a regulation obliges or entitles to, surest first; empty when it
 * speaks of none that is known.
 *
 * @param text the sentence without its number; a bullet comes with its lead in `context.parentText`
 */
export function matchCapabilities(text: string, context: ProvisionContext): CapabilityMatch[] {
  const around = readAround(`${context.heading ?? ""}
${withoutTitles(context.parentText ?? "")}`);
  const sentences = sentencesOf(text).map((sentence) => ({
    own: lexicon.read(sentence),
    around,
    list: context.list,
    roleCode: context.roleCode,
  }));
  return matchers
    .map(([code, signals]) => ({ code, confidence: surest(signals, sentences) }))
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_MATCHES);
}

function surest(signals: readonly SignalMatcher[], sentences: readonly Sentence[]): number {
  let best = 0;
  for (const sentence of sentences) for (const matches of signals) best = Math.max(best, matches(sentence));
  return best;
}
