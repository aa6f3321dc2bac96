/** The rules of a municipality, made ready to be asked about many submissions. Pure: no query per submission. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { ApplicantKind, Regime, Scale } from "../submission/submission.enums.ts";
import type { RoutingConditions, RoutingRuleId } from "./routing-rule.entity.ts";
import { holds, type Phrase, type StemIndex, Vocabulary } from "./routing-words.ts";

/** What rules may ask of a submission. */
export interface RoutingFacts {
  readonly sectorId: SectorId | null;
  readonly topicId: TopicId | null;
  readonly channel: string;
  readonly regime: Regime;
  readonly scale: Scale | null;
  readonly applicantKind: ApplicantKind;
  readonly place: string | null;
  /** Summary and text together. */
  readonly text: string;
}

/** Codes of `labels` set `routingCondition`. */
export type RoutingConditionCode =
  "SECTOR" | "TOPIC" | "CHANNEL" | "REGIME" | "SCALE" | "APPLICANT_KIND" | "PLACE" | "TEXT";

/** A condition that held, and by which of its values: ids and codes, or words as the rule has them. */
export interface RoutingMatch {
  readonly condition: RoutingConditionCode;
  readonly values: readonly string[];
}

/** A rule as far as deciding goes. */
export interface RuleFacts {
  readonly id: RoutingRuleId;
  readonly name: string;
  readonly position: number;
  readonly conditions: RoutingConditions;
  readonly recipientId: RecipientId | null;
  readonly executorAccountId: AccountId | null;
  readonly executorName: string | null;
  readonly roleCode: string | null;
  /** Who holds the role today. */
  readonly holders: readonly AccountId[];
  readonly sectorId: SectorId | null;
  readonly isUrgent: boolean;
}

/** What became of a submission: the rule that decided, and why it held. */
export interface Routing {
  readonly rule: RuleFacts;
  readonly matches: readonly RoutingMatch[];
}

type Condition = (facts: RoutingFacts, texts: Texts) => RoutingMatch | null;

/** Texts of one submission, read at most once however many rules ask for them. */
interface Texts {
  readonly place: () => StemIndex;
  readonly text: () => StemIndex;
}

export class RoutingBook {
  readonly #rules: readonly { readonly rule: RuleFacts; readonly conditions: readonly Condition[] }[];
  readonly #vocabulary = new Vocabulary();

  /** @param rules those that are on and may be followed, in order */
  constructor(rules: readonly RuleFacts[]) {
    this.#rules = rules.map((rule) => ({
      rule,
      conditions: conditionsOf(rule.conditions, this.#vocabulary),
    }));
  }

  get isEmpty(): boolean {
    return this.#rules.length === 0;
  }

  /** The first rule that holds, with the reasons; null when none does. */
  route(facts: RoutingFacts): Routing | null {
    const texts = this.#textsOf(facts);
    for (const { rule, conditions } of this.#rules) {
      const matches = allOf(conditions, facts, texts);
      if (matches) return { rule, matches };
    }
    return null;
  }

  #textsOf({ place, text }: RoutingFacts): Texts {
    return {
      place: once(() => this.#vocabulary.read(place ?? "")),
      text: once(() => this.#vocabulary.read(text)),
    };
  }
}

/** Every condition must hold; a rule without any holds always. */
function allOf(conditions: readonly Condition[], facts: RoutingFacts, texts: Texts): RoutingMatch[] | null {
  const matches: RoutingMatch[] = [];
  for (const condition of conditions) {
    const match = condition(facts, texts);
    if (!match) return null;
    matches.push(match);
  }
  return matches;
}

/** Cheap ones first: words are looked for only when everything else holds. */
function conditionsOf(asked: RoutingConditions, vocabulary: Vocabulary): Condition[] {
  return [
    among("SECTOR", asked.sectorIds, (facts) => facts.sectorId),
    among("TOPIC", asked.topicIds, (facts) => facts.topicId),
    among("CHANNEL", asked.channels, (facts) => facts.channel),
    among("REGIME", asked.regimes, (facts) => facts.regime),
    among("SCALE", asked.scales, (facts) => facts.scale),
    among("APPLICANT_KIND", asked.applicantKinds, (facts) => facts.applicantKind),
    containing("PLACE", phrasesOf(asked.placeWords, vocabulary), (texts) => texts.place()),
    containing("TEXT", phrasesOf(asked.textWords, vocabulary), (texts) => texts.text()),
  ].filter((condition) => condition !== null);
}

function among(
  condition: RoutingConditionCode,
  values: readonly string[],
  valueOf: (facts: RoutingFacts) => string | null,
): Condition | null {
  if (values.length === 0) return null;
  const wanted = new Set(values);
  return (facts) => {
    const value = valueOf(facts);
    return value !== null && wanted.has(value) ? { condition, values: [value] } : null;
  };
}

/** Null when nothing was asked for; an entry without a word in it holds for nothing. */
function phrasesOf(entries: readonly string[], vocabulary: Vocabulary): readonly Phrase[] | null {
  if (entries.length === 0) return null;
  return entries.map((entry) => vocabulary.phrase(entry)).filter((phrase) => phrase !== null);
}

function containing(
  condition: RoutingConditionCode,
  phrases: readonly Phrase[] | null,
  indexIn: (texts: Texts) => StemIndex,
): Condition | null {
  if (phrases === null) return null;
  return (_facts, texts) => {
    const index = indexIn(texts);
    const found = phrases.filter((phrase) => holds(index, phrase));
    return found.length > 0 ? { condition, values: found.map(({ words }) => words) } : null;
  };
}

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}
