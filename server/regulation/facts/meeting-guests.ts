import type { Sourced } from "../sourced.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { splitOutside, type TextPiece } from "./sentences.ts";
import type { Statement } from "./statements.ts";

const INVITED =
  /(?:по\s+приглашению\s+[^,.;]{0,40}?|(?:могут\s+)?(?:приглаша[а-яё]+|быть\s+приглашены)\s+)(?:в\s+заседани[а-яё]+\s+|на\s+заседани[а-яё]+\s+|участие\s+в\s+заседани[а-яё]+\s+)?(?:(?:МЦУ|центра|комиссии|штаба|группы|офиса)\s+)?(?:могут\s+|вправе\s+)?(?:принима[а-яё]+\s+(?:участие\s+)?|участвова[а-яё]+\s+)?/iu;

/** «К участию могут привлекаться …», «по приглашению допускаются …». */
const ADMITTED =
  /(?:привлекаются|допускаются|присутствуют|могут\s+(?:[а-яё]+\s+){0,2}?(?:привлекаться|присутствовать|участвовать|принимать\s+участие)|вправе\s+(?:участвовать|присутствовать))\s+(?:(?:в|на)\s+(?:заседани|совещани)[а-яё]+\s+)?/iu;

/** Who may be asked to a meeting besides members, each as printed. */
export function readInvited(text: ActText, own: readonly Statement[]): Sourced<string>[] {
  const statement =
    own.find(({ text: words }) => /приглаш/iu.test(words)) ??
    own.find(({ text: words }) => /привлека|допуска|совещательн/iu.test(words) && ADMITTED.test(words));
  if (!statement) return [];
  const lead = /по\s+приглашению|приглаш[её]нн|^(?:(?!приглаш).)*$/iu.test(statement.text)
    ? (ADMITTED.exec(statement.text) ?? INVITED.exec(statement.text))
    : INVITED.exec(statement.text);
  const from = lead ? lead.index + lead[0].length : statement.text.search(/приглаш/iu);
  const said = statement.text.slice(from).replace(/[\s.;]+$/u, "");
  const listAt = leadEnd(said);
  return splitOutside(said.slice(listAt), /[,;]/)
    .reduce<TextPiece[]>(joinTails, [])
    .map((part) => ({
      ...part,
      text: part.text.replace(/^(?:(?:а\s+также|и|приглаш[её]нн[а-яё]+)\s+)+/u, ""),
    }))
    .filter(({ text: words }) => words.length > 3)
    .flatMap(ofEach)
    .map((part) => {
      const start = statement.start + from + listAt + part.start;
      return readFrom(
        text,
        statement.clause,
        { start, end: statement.start + from + listAt + part.end },
        part.text,
        0.8,
      );
    });
}

/** «главы поселений и руководители учреждений» are two. */
const TWO_OFFICIALS =
  /\s+(?:и|а\s+также)\s+(?=(?:глав|руководител|начальник|директор|депутат|эксперт|специалист|старост|работник|сотрудник)(?:ы|и|а)\s)/iu;

/** «представители прокуратуры и организаций» are two. */
function ofEach(part: TextPiece): TextPiece[] {
  const officials = part.text.split(TWO_OFFICIALS);
  if (officials.length > 1) return officials.map((text) => ({ ...part, text }));
  const head = /^представител[а-яё]+/iu.exec(part.text)?.[0];
  const [first = "", ...others] = part.text.split(/\s+и\s+/u);
  if (head === undefined || others.length === 0) return [part];
  return [first, ...others.map((other) => `${head} ${other}`)].map((text) => ({ ...part, text }));
}

/** Skips «в заседаниях могут принимать участие» up to the first of those invited. */
function leadEnd(said: string): number {
  const lead =
    /^(?:.{0,80}?(?:принима[а-яё]+\s+участие|участие\s+в\s+заседани[а-яё]+\s+принимают|участие|участвовать|участвуют))\s+/iu.exec(
      said,
    );
  return lead ? lead[0].length : 0;
}

/** «эксперты, обладающие познаниями» is one: a participle goes on with what stands before it. */
function joinTails(parts: TextPiece[], part: TextPiece): TextPiece[] {
  const last = parts.at(-1);
  if (
    last &&
    /^(?:если|когда|чь[ияеё]|в\s+случае|при\s|котор|облада|имеющ|осуществляющ|участвующ|явля|не\s+вход|вход|деятельност)/iu.test(
      part.text,
    )
  ) {
    parts[parts.length - 1] = { text: `${last.text}, ${part.text}`, start: last.start, end: part.end };
    return parts;
  }
  return [...parts, part];
}

/** «Участие представителя ЦУР в совещании обязательно», «Обязательно присутствует …». */
const OBLIGED =
  /(?<=(?:^|\s)(?:участие|присутствие)\s)([^,.;]{3,80}?)(?=\s+(?:в|на)\s+(?:[а-яё]+\s+)?(?:заседани|совещани)[а-яё]+\s+(?:МЦУ\s+|центра\s+)?(?:является\s+)?обязательн)|(?<=обязательно\s+(?:присутству|участву)(?:ет|ют)\s)([^,.;]{3,80})/giu;

/** Who must be present besides members: «с участием главы муниципального района». */
export function readAttended(text: ActText, own: readonly Statement[]): Sourced<string>[] {
  return own.flatMap((statement) =>
    [
      ...statement.text.matchAll(OBLIGED),
      ...statement.text.matchAll(
        /(?:с\s+(?:обязательным\s+)?участием|в\s+присутствии)\s+([а-яёА-ЯЁ][^,.;]{3,80}?)(?=\s+и\s+(?:со?|при)\s|[,.;]|$)/giu,
      ),
    ].map((match) => {
      const named = match[1] ?? match[2] ?? "";
      const who = named
        .replace(/^глав(?:ы|ой)/iu, "глава")
        .replace(/^представителя(?=\s)/iu, "представитель");
      const start = statement.start + match.index + match[0].length - named.length;
      return readFrom(
        text,
        statement.clause,
        { start, end: statement.start + match.index + match[0].length },
        who,
        0.85,
      );
    }),
  );
}
