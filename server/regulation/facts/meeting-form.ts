import type { Sourced } from "../sourced.ts";
import type { Meetings } from "../variant.ts";
import { readFrom, readFromMatch, type ActText } from "./act-text.ts";
import type { Statement } from "./statements.ts";

type Form = NonNullable<Meetings["forms"]>["value"][number];
type Frequency = NonNullable<Meetings["frequency"]>["value"];

const FORMS: readonly [Form, RegExp][] = [
  ["IN_PERSON", /(?<![а-яё])(?:очн(?:ой|ая|о|ом|ых|ые)|очно-заочн[а-яё]+)(?![а-яё])/iu],
  ["BY_CORRESPONDENCE", /заочн[а-яё]*|опросн[а-яё]+\s+(?:лист|путём|путем)|путем\s+опроса/iu],
  [
    "REMOTE",
    /дистанционн[а-яё]*|видео-?\s?конференц|(?<![а-яё])ВКС(?![а-яё])|удаленн[а-яё]+|онлайн-(?:заседани|совещани)/iu,
  ],
];

/** Forms in which the centre meets; null when the regulation names none. */
export function readForms(text: ActText, own: readonly Statement[]): Sourced<Form[]> | null {
  const found = own.find((statement) => FORMS.some(([, pattern]) => pattern.test(statement.text)));
  if (!found) return null;
  const forms = FORMS.filter(([, pattern]) => own.some((one) => pattern.test(one.text))).map(
    ([form]) => form,
  );
  return readFrom(text, found.clause, found, forms, 0.95);
}

const RULES: readonly [Frequency["rule"], RegExp][] = [
  [
    "OTHER",
    /раза?\s+в\s+(?:две|два|три(?!\s+месяц)|четыре|пять|семь|десять|пятнадцать|двадцать|(?![36]\s+месяц)\d+)\s+(?:недел|месяц|дн|рабоч|календарн)[а-яё]*|кажд(?:ые|ую|ый)\s+(?:две|два|три|втор(?:ую|ой)|десять|\d+)\s+(?:недел|месяц|дн)[а-яё]*|через\s+неделю|дважды\s+в\s+(?:недел|месяц|квартал)[а-яё]*|ежедневн[а-яё]*/iu,
  ],
  [
    "WEEKLY",
    /еженедельн[а-яё]*|(?:каждую|раза?\s+в)\s+неделю|(?<!(?:перв|втор|трет|четв[её]рт|последн)[а-яё]{2,3}\s)по\s+(?:понедельникам|вторникам|средам|четвергам|пятницам)|кажд(?:ый|ую)\s+(?:понедельник|вторник|среду|четверг|пятницу)(?!\s+месяц)/iu,
  ],
  [
    "MONTHLY",
    /ежемесячн[а-яё]*|(?:каждый|раза?\s+в)\s+месяц|(?:понедельник|вторник|сред|четверг|пятниц)[а-яё]*\s+(?:каждого\s+)?месяца|кажд(?:ого|ый)\s+месяц/iu,
  ],
  ["QUARTERLY", /ежеквартальн[а-яё]*|(?:каждый|раза?\s+в)\s+(?:квартал|три\s+месяца)/iu],
  [
    "HALF_YEARLY",
    /(?:раза?\s+в)\s+(?:полугоди[ея]|полгода)|кажд[а-яё]+\s+полгода|(?:двух|2-?х?)\s+раз\s+в\s+год|раза?\s+в\s+(?:шесть|6)\s+месяцев/iu,
  ],
  ["YEARLY", /ежегодн[а-яё]*|раза?\s+в\s+год/iu],
  ["AS_NEEDED", /по\s+мере\s+необходимости|при\s+необходимости/iu],
];

/** How often the centre meets; a stated period counts more than «по мере необходимости». */
export function readFrequency(text: ActText, own: readonly Statement[]): Sourced<Frequency> | null {
  const held = own.filter(({ text: words }) =>
    /провод|проход|созыва|собира|не\s+реже|периодичност/iu.test(words),
  );
  for (const [rule, pattern] of RULES) {
    for (const statement of held) {
      const match = pattern.exec(statement.text);
      if (!match) continue;
      const value = {
        rule: isMoreThanOnce(statement.text, rule) ? ("OTHER" as const) : rule,
        text: frequencyText(statement.text, match),
      };
      return readFromMatch(text, statement.clause, shifted(match, statement.start), value, 0.9);
    }
  }
  return null;
}

/** «не реже двух раз в месяц» is no monthly rhythm. */
function isMoreThanOnce(words: string, rule: Frequency["rule"]): boolean {
  if (rule === "HALF_YEARLY" || rule === "AS_NEEDED") return false;
  return /(?:двух|два|трех|трёх|три|четырех|четырёх|четыре|[2-9])\s*-?х?\s+раз(?:а)?\s+в|дважды\s+в|трижды\s+в/iu.test(
    words,
  );
}

function frequencyText(words: string, match: RegExpExecArray): string {
  const whole =
    /не\s+реже\s+[^,.;]{3,40}?(?:недел[юи]|месяц[аев]*|квартал[а]?|полугоди[ея]|год)(?![а-яё])/iu.exec(words);
  return whole?.[0] ?? match[0];
}

function shifted(match: RegExpExecArray, by: number): RegExpExecArray {
  return Object.assign([...match] as unknown as RegExpExecArray, {
    index: match.index + by,
    input: match.input,
  });
}
