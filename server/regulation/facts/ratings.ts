import type { RegulationVariant } from "../variant.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { findRoleMentions } from "./role-mention.ts";
import type { Statement } from "./statements.ts";
import { channelsIn } from "./system-mentions.ts";

type Rating = RegulationVariant["ratings"][number];
type Criterion = Rating["value"]["criteria"][number];

const RATING = /рейтинг[а-яё]*(?:\s+(?:работы|деятельности))?\s+/iu;
const CRITERIA: readonly [Criterion, RegExp][] = [
  ["NUMBER", /количеств[а-яё]+|числ[оуа](?![а-яё])|объ[её]м[а-яё]*|дол[яеию](?![а-яё])/iu],
  ["QUALITY", /качеств[а-яё]+/iu],
  [
    "SPEED",
    /скорост[а-яё]+|быстрот[а-яё]+|оперативност[а-яё]+|своевременност[а-яё]+|срок(?:и|ам|ах|ов|у)?(?![а-яё])/iu,
  ],
  ["COMPLETENESS", /полнот[а-яё]+/iu],
  [
    "SATISFACTION",
    /удовлетвор[её]нност[а-яё]+|довольн[а-яё]+|оценк[а-яё]+\s+(?:заявител|жител|граждан)[а-яё]+/iu,
  ],
];
/** Where the object of a rating ends and its criteria or channel begin. */
const OBJECT_END =
  /\s+(?:с\s+обратной\s+связью|по\s+(?:количеству|числу|доле|объ[её]му|качеству|скорости|быстроте|оперативности|полноте|удовлетвор|степени|следующ|таким|результатам|показател|итогам|критери|обращени|сообщени|работе|уровню|сроки|срокам|своевременности|соблюдени|оценк)|в\s+части|в\s+систем|на\s+основ|исходя|с\s+учетом|с\s+учётом)/iu;
const EVERY_CHANNEL = /(?:по\s+всем|всех|из\s+всех|по\s+каждому)\s+(?:вид|канал|источник|систем)[а-яё]*/iu;

/** Ratings the centre draws up: of whom, by what, on which channels. An empty list of channels means all. */
export function readRatings(text: ActText, statements: readonly Statement[]): Rating[] {
  return statements.flatMap((statement) => {
    const match = RATING.exec(statement.text);
    if (!match || !isDrawnUp(statement.text, match.index)) return [];
    const after = statement.text.slice(match.index + match[0].length);
    const stop = after.search(OBJECT_END);
    const object = (stop > 0 ? after.slice(0, stop) : after).replace(/[\s;.,]+$/u, "");
    const value = {
      object,
      channels: EVERY_CHANNEL.test(after) ? [] : channelsIn(after),
      criteria: CRITERIA.filter(([, pattern]) => pattern.test(after.slice(Math.max(0, stop)))).map(
        ([criterion]) => criterion,
      ),
      by:
        statement.roleCode ??
        findRoleMentions(statement.text.slice(0, match.index)).find(({ isSubject }) => isSubject)?.code ??
        null,
    };
    return [readFrom(text, statement.clause, statement, value, 0.85)];
  });
}

/** Words before «рейтинг» say that it is drawn up, not only mentioned. */
const isDrawnUp = (text: string, at: number): boolean =>
  at < 4 ||
  /(?:провод|обеспечив|осуществл|формир|составл|вед[её]т|ведение|готов|подгот|организ)[а-яё]*[^.;]{0,60}$/iu.test(
    text.slice(0, at),
  ) ||
  text.slice(at).toLowerCase().startsWith("рейтингов");
