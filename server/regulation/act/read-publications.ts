import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import { fold } from "../clause/text-line.ts";
import { nominativeDative } from "./dative.ts";
import { findNames } from "../facts/person-name.ts";
import { purposesOf } from "./order-items.ts";
import type { OrderItem } from "./order-items.ts";
import { extracted } from "./sourced.ts";

type Publication = Act["publications"][number];

const VERB =
  /(?:опубликова|обнародова|разместить|размест|размещени|довести|направить\s+для\s+опубликования|организовать|обеспечить)/iu;
const NAMED = String.raw`[«"][^»"]{2,80}[»"]`;
/** Places where acts are published; the printed words are kept. */
const PLACES = new RegExp(
  [
    String.raw`(?:(?:официальн|районн|городск|общественно-политическ|муниципальн|местн)\p{L}*\s+){0,2}(?:газет|вестник|бюллетен|журнал|издани)\p{L}*\s+${NAMED}`,
    String.raw`(?:сетев|электронн|печатн|информационн)\p{L}+\s+(?:средств\p{L}*\s+массовой\s+информации\s+)?(?:издани|бюллетен|сборник|вестник)\p{L}*(?:\s+${NAMED})?`,
    String.raw`(?:официальн\p{L}+\s+|местн\p{L}+\s+|муниципальн\p{L}+\s+)?средств\p{L}*\s+массовой\s+информации(?:\s+${NAMED})?`,
    String.raw`(?:официальн\p{L}+\s+)?(?:сайт|портал|интернет-сайт|интернет-портал)\p{L}*(?:\s+(?!в\s|и\s|информационно)(?:(?:г|пгт|с|п)\.|[^\s,;.(«]+|«[^»]{2,80}»)){0,14}?(?=\s+в\s+(?:информационно|сети)|\s+и\s|[,;(]|\.(?:\s|$)|$|\s+\()`,
    String.raw`информационн\p{L}+\s+стенд\p{L}*`,
    String.raw`(?<=(?:опубликова|обнародова|размест)\p{L}*\s[^.;«»"]{0,80}\s(?:в|на)\s)${NAMED}`,
    String.raw`(?<![\p{L}])(?:сборник|бюллетень|вестник)\p{L}*\s+${NAMED}`,
  ].join("|"),
  "giu",
);

/** Where the act is published and by whom; one entry for each place. */
export function readPublications(clean: CleanText, items: readonly OrderItem[]): Act["publications"] {
  return items
    .filter((item) => purposesOf(item).includes("PUBLISH"))
    .flatMap((item) => publicationsOf(clean, item));
}

function publicationsOf(clean: CleanText, item: OrderItem): Publication[] {
  const { responsible, responsibleName } = responsibleOf(item.words);
  const places = [...item.words.matchAll(PLACES)];
  return places.map((found) => {
    const start = item.bodyStart + found.index;
    const value = {
      place: nominativePlace(fold(found[0]).replace(/[,;.\s]+$/u, "")),
      responsible,
      responsibleName,
    };
    return extracted(clean, { start, end: start + found[0].trimEnd().length }, value, 0.9, item.clause);
  });
}

/** Words for places of publication in the cases they stand in after «в», «на», «через». */
const NOMINATIVE: readonly (readonly [RegExp, string])[] = [
  [/^официальном(?=\s+(?:сайте|портале|интернет))/iu, "официальный"],
  [/^официальных(?=\s+средствах)/iu, "официальные"],
  [/^(местн|муниципальн)ых(?=\s+средствах)/iu, "$1ые"],
  [/^(районн|городск|местн|официальн|муниципальн|общественно-политическ)ой(?=\s+газете)/iu, "$1ая"],
  [/^(сетев|электронн|печатн|информационн|периодическ)ом(?=\s+(?:печатном\s+)?издании)/iu, "$1ое"],
  [/(^|\s)газете(?![\p{L}])/iu, "$1газета"],
  [/(^|\s)издании(?![\p{L}])/iu, "$1издание"],
  [/(^|\s|-)(сайт|портал|вестник|журнал|сборник)е(?![\p{L}])/iu, "$1$2"],
  [/(^|\s)(бюллетен)е(?![\p{L}])/iu, "$1$2ь"],
  [/^(информационн|официальн|муниципальн)ом(?=\s+(?:бюллетен|вестник|стенд|журнал|сборник))/iu, "$1ый"],
  [/^информационных(?=\s+стендах)/iu, "информационные"],
  [/(^|\s)(стенд)ах(?![\p{L}])/iu, "$1$2ы"],
  [/(^|\s)средствах(?=\s+массовой)/iu, "$1средства"],
];

function nominativePlace(printed: string): string {
  return NOMINATIVE.reduce((words, [oblique, nominative]) => words.replace(oblique, nominative), printed);
}

interface Responsible {
  readonly responsible: string | null;
  readonly responsibleName: string | null;
}

/** `(ответственный – начальник отдела И.И. Иванов)` behind the place of publication. */
function responsibleAfter(words: string): Responsible {
  const found = /\((?:ответственн\p{L}+|отв\.)(?:\s+за\s+[^–)-]{1,60})?\s*[–-]\s*([^)]{3,150})\)/iu.exec(
    words,
  );
  if (!found) return { responsible: null, responsibleName: null };
  const name = findNames(found[1]!).at(-1);
  const post = fold(name ? found[1]!.slice(0, name.start) + found[1]!.slice(name.end) : found[1]!);
  return { responsible: post.replace(/[\s,]+$/u, "") || null, responsibleName: name?.name ?? null };
}

/** «Отделу связи (И.И. Иванов) разместить …»: who stands before the verb, in the dative. */
function responsibleOf(words: string): Responsible {
  const verb = VERB.exec(words);
  const before = fold(words.slice(0, verb?.index ?? 0)).replace(/[\s,:–-]+$/u, "");
  if (before === "" || /постановлени|распоряжени|решени/iu.test(before)) return responsibleAfter(words);
  const name = findNames(before).at(-1);
  const rest = name
    ? fold(before.slice(0, name.start) + before.slice(name.end)).replace(/\(\s*\)/gu, "")
    : before;
  const subject = rest
    .replace(/[\s,(–-]+$/u, "")
    .replace(/(?:^|\s)(?:официально|незамедлительно|своевременно)$/iu, "")
    .trim();
  if (subject === "" && !name) return responsibleAfter(words);
  const isBracketed = name !== undefined && before.charAt(name.start - 1) === "(";
  return {
    responsible: subject === "" ? null : nominativeDative(subject),
    responsibleName: name ? (isBracketed ? name.name : nominativeDative(name.name)) : null,
  };
}
