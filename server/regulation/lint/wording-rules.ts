import { LONGEST_CLAUSE } from "../facts/act-text.ts";
import { spellingsOf } from "../facts/system-mentions.ts";
import { finding, type LintRule } from "./lint-rule.ts";

/** Codes of systems whose name has one right spelling inside an act. */
const SPELLED = new Set(["INCIDENT_MANAGEMENT", "PUBLIC_PAGES"]);
/** Words of the name as they decline, so that only real differences count. */
const STEMS: readonly [RegExp, string][] = [
  [/[«»"„“]/gu, ""],
  [/\s+/gu, " "],
  [/\s?[-–—]\s?/gu, "-"],
];

/** One system under two spellings: «Госпаблик» and «Госпаблики», a small and a capital letter, a hyphen. */
export const systemSpelledDifferently: LintRule = ({ text, variant }) =>
  variant.systems.flatMap((system, index) => {
    if (!SPELLED.has(system.value.code)) return [];
    const clauses = [...text.tree.regulation, ...text.tree.annexes];
    const spellings = new Map<string, string>();
    const quoted = spellingsOf(system.value.code, clauses).filter(({ printed, clause }) =>
      isQuoted(clause.text, printed),
    );
    for (const { printed, clause } of quoted) {
      const folded = STEMS.reduce((words, [pattern, by]) => words.replace(pattern, by), printed)
        .trim()
        .replace(/^./u, (letter) => letter.toUpperCase());
      if (!spellings.has(folded)) spellings.set(folded, clause.id);
    }
    // A definition without quotes is a spelling as well: «Госпаблики – …» beside «Госпаблик».
    const plain = clauses.find(
      ({ kind, text: words }) =>
        kind === "DEFINITION" &&
        system.value.code === "PUBLIC_PAGES" &&
        /^госпаблики(?![а-яё])/iu.test(words),
    );
    if (plain && spellings.size === 1 && ![...spellings.keys()].some((name) => /^госпаблики$/iu.test(name)))
      spellings.set("Госпаблики", plain.id);
    if (spellings.size < 2) return [];
    const [first, ...others] = [...spellings];
    const other = others[0];
    return [
      finding(
        "SYSTEM_SPELLED_DIFFERENTLY",
        "INFO",
        `Одна система названа по-разному: ${[...spellings].map(([name, clause]) => `«${name}» (${clause})`).join(", ")}.`,
        `One system is spelled differently: ${[...spellings].map(([name, clause]) => `“${name}” (${clause})`).join(", ")}.`,
        { clause: other?.[1] ?? first?.[1] ?? null, path: `/variant/systems/${index}` },
      ),
    ];
  });

const isQuoted = (text: string, printed: string): boolean =>
  new RegExp(`[«"]${escaped(printed)}[»"]`, "u").test(text);
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Terms the genre uses that should be defined before they are used. */
const NEEDING_DEFINITION: readonly [string, RegExp][] = [
  ["ответственные исполнители", /ответственн(?:ые|ых|ым|ыми)\s+исполнител[а-яё]+/iu],
  ["ответственные получатели", /ответственн(?:ые|ых|ым|ыми)\s+получател[а-яё]+/iu],
  ["социально значимые тематики", /социально\s+значимы[а-яё]+\s+тематик[а-яё]+/iu],
  ["госпаблики", /госпаблик[а-яё]*/iu],
  ["отраслевой блок", /отраслев[а-яё]+\s+(?:тематическ[а-яё]+\s+)?блок[а-яё]*/iu],
  ["инцидент", /(?:региональн|муниципальн)[а-яё]+\s+инцидент[а-яё]*/iu],
];

/** A term of art the regulation uses without saying what it means. */
export const termUsedUndefined: LintRule = ({ text, variant }) => {
  const defined = variant.terms.map(({ value }) => `${value.term} ${value.abbreviation ?? ""}`.toLowerCase());
  const classes = variant.incidentClasses.map(({ value }) => value.name.toLowerCase());
  return NEEDING_DEFINITION.flatMap(([term, pattern]) => {
    const clause = [...text.tree.regulation, ...text.tree.annexes].find(({ text: words }) =>
      pattern.test(words),
    );
    const match = clause ? pattern.exec(clause.text) : null;
    if (!clause || !match || [...defined, ...classes].some((known) => pattern.test(known))) return [];
    return [
      finding(
        "TERM_USED_UNDEFINED",
        "INFO",
        `Понятие «${term}» используется, но не определено.`,
        `The term “${term}” is used but not defined.`,
        { clause: clause.id, span: text.spanIn(clause, match.index, match.index + match[0].length) },
      ),
    ];
  });
};

/** The words a short name stands for were only cut at a punctuation mark. */
export const termMeaningUncertain: LintRule = ({ variant }) =>
  variant.terms.flatMap((term, index) =>
    term.confidence >= 0.7
      ? []
      : [
          finding(
            "TERM_MEANING_UNCERTAIN",
            "INFO",
            `Не вполне ясно, что именно названо «${term.value.abbreviation ?? term.value.term}».`,
            `It is not quite clear what is called “${term.value.abbreviation ?? term.value.term}”.`,
            { clause: term.clause, span: term.span, path: `/variant/terms/${index}` },
          ),
        ],
  );

/** A clause so long that only its beginning was searched: most likely several clauses run together. */
export const clauseTooLong: LintRule = ({ text }) =>
  text.tree.all
    .filter(({ text: words }) => words.length >= LONGEST_CLAUSE)
    .map(({ id, span }) =>
      finding(
        "CLAUSE_TOO_LONG",
        "WARNING",
        `Пункт ${id} слишком длинный: прочитано только его начало.`,
        `Clause ${id} is too long: only its beginning was read.`,
        { clause: id, span },
      ),
    );
