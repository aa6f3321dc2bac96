/** Quorum and majority as an act words them: what is said in shares and counts is computed, the rest is left to whoever chairs. */

const HALF = { numerator: 1, denominator: 2 } as const;

/** A part of those who count; `isStrict`: more than it, not as many. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly isStrict: boolean;
}

export type QuorumRule =
  | ({ readonly kind: "SHARE"; readonly of: "MEMBERS" | "PARTICIPANTS" } & Share)
  | { readonly kind: "COUNT"; readonly least: number };

export interface MajorityRule extends Share {
  /** Those whose votes it is a share of. */
  readonly of: "ALL" | "PRESENT";
  /** Equal votes are decided by whoever chairs. */
  readonly isTieForChair: boolean;
}

const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:дв(?:а|ух|умя|е))$/iu, 2],
  [/^(?:тр(?:и|[её]х|емя))$/iu, 3],
  [/^(?:четыр(?:е|[её]х|ьмя))$/iu, 4],
  [/^пят(?:ь|и)$/iu, 5],
  [/^шест(?:ь|и)$/iu, 6],
  [/^сем(?:ь|и)$/iu, 7],
  [/^вос(?:емь|ьми)$/iu, 8],
  [/^девят(?:ь|и)$/iu, 9],
  [/^десят(?:ь|и)$/iu, 10],
];

const FRACTIONS: readonly (readonly [RegExp, number, number])[] = [
  [/двух\s+третей|две\s+трети|двумя\s+третями|2\s*\/\s*3/iu, 2, 3],
  [/тр[её]х\s+четвертей|три\s+четверти|3\s*\/\s*4/iu, 3, 4],
  [/одной\s+трети|одна\s+треть|(?<!\d\s*)1\s*\/\s*3|(?<![а-яё])трети(?![а-яё])/iu, 1, 3],
  [/половин|1\s*\/\s*2/iu, 1, 2],
];

const MORE_THAN =
  /(?:более|больше|свыше|превыша[а-яё]+)\s+(?:чем\s+)?(?:[а-яё]+\s+){0,2}?(?:половин|двух|трети|одной|тр[её]х|\d)/iu;
const NOT_MORE = /не\s+(?:более|больше|свыше)/iu;

/**
 * The quorum that a sentence states.
 *
 * @param text the sentence of the act
 * @returns null when it names neither a share nor a count: then whoever chairs states that there is a quorum
 */
export function quorumOf(text: string): QuorumRule | null {
  const of = /член|состав|списочн/iu.test(text) ? "MEMBERS" : "PARTICIPANTS";
  const share = shareIn(text);
  if (share) return { kind: "SHARE", of, ...share };
  const count = countIn(text);
  if (count !== null) return { kind: "COUNT", least: count };
  return /большинств/iu.test(text) ? { kind: "SHARE", of, ...HALF, isStrict: true } : null;
}

/**
 * The majority that a sentence asks for.
 *
 * @returns null when it says nothing that can be counted
 */
export function majorityOf(text: string): MajorityRule | null {
  const of =
    /(?:общего|списочного|установленного)\s+(?:числ|состав)|всех\s+членов|от\s+числа\s+членов/iu.test(text)
      ? "ALL"
      : "PRESENT";
  const isTieForChair = /равенств[а-яё]*.{0,80}председател/iu.test(text);
  if (/единоглас|консенсус/iu.test(text))
    return { of, isTieForChair, numerator: 1, denominator: 1, isStrict: false };
  const share = shareIn(text);
  if (share) return { of, isTieForChair, ...share, isStrict: share.isStrict || isHalf(share) };
  return /большинств/iu.test(text) ? { of, isTieForChair, ...HALF, isStrict: true } : null;
}

/** Half of the votes is no majority, whatever the words. */
const isHalf = ({ numerator, denominator }: Share): boolean => numerator * 2 === denominator;

function shareIn(text: string): Share | null {
  const isStrict = MORE_THAN.test(text) && !NOT_MORE.test(text);
  const percent = /(\d{1,3})\s*(?:%|процент)/iu.exec(text);
  if (percent) {
    const numerator = Number(percent[1]);
    return numerator > 0 && numerator <= 100 ? { numerator, denominator: 100, isStrict } : null;
  }
  const found = FRACTIONS.find(([pattern]) => pattern.test(text));
  return found ? { numerator: found[1], denominator: found[2], isStrict } : null;
}

function countIn(text: string): number | null {
  const said =
    /(?:не\s+(?:менее|меньше)\s+(?:чем\s+)?)(\d{1,3}|[а-яё]+)(?:-х)?\s+(?:[а-яё]+\s+)?(?:член|человек|участник|лиц)/iu.exec(
      text,
    );
  const word = said?.[1];
  if (word === undefined) return null;
  const number = /^\d+$/u.test(word) ? Number(word) : NUMBERS.find(([pattern]) => pattern.test(word))?.[1];
  return number !== undefined && number > 0 ? number : null;
}

/** Whether as many as `count` of `total` reach a share. Whole numbers: no rounding. */
export const reaches = (
  { numerator, denominator, isStrict }: Share,
  count: number,
  total: number,
): boolean =>
  isStrict ? count * denominator > total * numerator : count * denominator >= total * numerator && count > 0;

/** How many are needed at least, to be shown. */
export function neededFor(rule: QuorumRule, totals: QuorumTotals): number {
  if (rule.kind === "COUNT") return rule.least;
  const exact = (totalOf(rule.of, totals) * rule.numerator) / rule.denominator;
  return Math.max(1, rule.isStrict ? Math.floor(exact) + 1 : Math.ceil(exact));
}

export interface QuorumTotals {
  /** Members of the centre on the day. */
  readonly members: number;
  /** Members among the participants of the meeting. */
  readonly participants: number;
}

/** Whether so many present members are a quorum. */
export function isQuorum(rule: QuorumRule, present: number, totals: QuorumTotals): boolean {
  if (rule.kind === "COUNT") return present >= rule.least;
  return reaches(rule, present, totalOf(rule.of, totals));
}

const totalOf = (of: "MEMBERS" | "PARTICIPANTS", { members, participants }: QuorumTotals): number =>
  of === "MEMBERS" ? members : participants;

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  /** How whoever chairs voted; null when not. */
  readonly chair: "FOR" | "AGAINST" | "ABSTAINED" | null;
}

/**
 * Whether a vote carries a decision.
 *
 * @param total members who may vote, for a majority of all of them
 */
export function isCarried(rule: MajorityRule, tally: Tally, total: number): boolean {
  const cast = tally.for + tally.against + tally.abstained;
  if (reaches(rule, tally.for, rule.of === "ALL" ? total : cast)) return true;
  const isTie = tally.for > 0 && tally.for === tally.against && isHalf(rule);
  return isTie && rule.isTieForChair && tally.chair === "FOR";
}
