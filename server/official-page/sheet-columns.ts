/** Which column of a sheet means what: pure. Sheets of regions differ; words are matched, not places. */

const tidy = (name: string): string => name.toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ").trim();

export const FIGURES = ["posts", "likes", "comments", "reposts", "views"] as const;
export type Figure = (typeof FIGURES)[number];

/** In this order: «репосты» holds «пост». */
const FIGURE_WORDS: readonly (readonly [Figure, RegExp])[] = [
  ["reposts", /репост|поделил|repost|share/],
  ["posts", /публикац|пост|post/],
  ["likes", /лайк|нравится|реакц|like/],
  ["comments", /коммент|comment/],
  ["views", /просмотр|view/],
];
const TOTAL = /итог|всего|сумм|средн|total|mean|average/;
const WEEK =
  /(?:нед\S*|week|wk)\.?\s*№?\s*([1-5])|([1-5])\s*(?:-?\s*(?:я|ая|й|ой|st|nd|rd|th))?\s*(?:нед|week|wk)/;
const REST = /остат|остал|прочие дни|после 28|29\s*[-–—]|rest/;

/** A figure of a part of the month. */
export interface FigureColumn {
  readonly index: number;
  readonly figure: Figure;
  /** 1 to 5; null where the row says which week it is. */
  readonly part: number | null;
}

export interface StatisticColumns {
  /** Address or id of the page. */
  readonly page: number;
  readonly figures: readonly FigureColumn[];
  /** Column that says which week a row is of. */
  readonly week: number | null;
}

/** The week that a text names: 1 to 4, 5 for the rest of the month; null for none. */
export function partOf(text: string): number | null {
  const words = tidy(text);
  if (REST.test(words)) return 5;
  const [, after, before] = WEEK.exec(words) ?? [];
  const number = after ?? before ?? (/^[1-5]$/.test(words) ? words : null);
  return number === null || number === undefined ? null : Number(number);
}

/**
 * Reads the header of a monthly sheet: either a column for each figure of each week, or one for each figure and one
 * that names the week. Totals and means are passed over: they follow from the rest.
 *
 * @returns null when the pages or the figures cannot be found
 */
export function statisticColumns(header: readonly string[]): StatisticColumns | null {
  const names = header.map(tidy);
  const page = pageColumn(names);
  const figures = names.flatMap((name, index): FigureColumn[] => {
    const figure = TOTAL.test(name) ? undefined : FIGURE_WORDS.find(([, words]) => words.test(name))?.[0];
    return figure === undefined || index === page ? [] : [{ index, figure, part: partOf(name) }];
  });
  const week = names.findIndex((name) => /^(неделя|нед\.?|часть месяца|week)$/.test(name));
  const isWide = figures.length > 0 && figures.every(({ part }) => part !== null);
  const isLong = figures.length > 0 && week >= 0 && figures.every(({ part }) => part === null);
  return page < 0 || !(isWide || isLong) ? null : { page, figures, week: isLong ? week : null };
}

const pageColumn = (names: readonly string[]): number => {
  const link = names.findIndex((name) => /ссылк|адрес|link|url/.test(name));
  return link >= 0 ? link : names.findIndex((name) => /^(id|ид|идентификатор|госпаблик|страница)/.test(name));
};

/** A whole number as sheets write it: «1 234», «1234,0»; null for anything else. */
export function wholeNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(/[.,]0+$/, "");
  if (plain === "" || plain === "-" || plain === "–" || plain === "—") return 0;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/** Columns of the register of pages, by the words of their names. */
export const REGISTER_WORDS = {
  level: /уров|level/,
  founder: /учредител|founder/,
  organisation: /организац|наименование|орган власти|organi[sz]ation/,
  ogrn: /огрн|ogrn/,
  sphere1: /сфер\S* ?(деятельности )?№? ?1$|^сфера$|sphere ?1?$/,
  sphere2: /сфер\S* ?(деятельности )?№? ?2$|sphere ?2$/,
  sphere3: /сфер\S* ?(деятельности )?№? ?3$|sphere ?3$/,
  status: /статус|состояни|status/,
  network: /^(соц\S* )?сеть|network/,
  pageRef: /(^| )(id|ид)( |$)|идентификатор|page id/,
  link: /ссылк|адрес|link|url/,
  isConnected: /подключ|connected/,
  hasMark: /отметк|госметк|маркиров|mark/,
  hasDesign: /оформл|дизайн|design/,
  subscribers: /подписчик|subscriber/,
} as const;

export type RegisterField = keyof typeof REGISTER_WORDS;

/** Column of each field; a column stands for the first field that it fits. */
export function registerColumns(header: readonly string[]): ReadonlyMap<RegisterField, number> {
  const found = new Map<RegisterField, number>();
  for (const [index, name] of header.map(tidy).entries()) {
    const fields = Object.keys(REGISTER_WORDS) as RegisterField[];
    const field = fields.find((each) => !found.has(each) && REGISTER_WORDS[each].test(name));
    if (field) found.set(field, index);
  }
  return found;
}

/** «да», «+», «подключён»; «нет», «-», nothing. Null for anything else. */
export function yesNo(text: string): boolean | null {
  const word = tidy(text);
  if (/^(да|есть|\+|1|yes|true|подключ\S*|оформл\S*|получен\S*)$/.test(word)) return true;
  return /^(нет|-|–|—|0|no|false|отсутств\S*|не .*|)$/.test(word) ? false : null;
}
