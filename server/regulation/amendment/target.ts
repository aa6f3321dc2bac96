/** A place in the amended act as an instruction names it; what it leaves out comes from the item above. */
export interface TargetWords {
  readonly annex: string | null;
  /** The instruction speaks of the amended act itself and not of its annex. */
  readonly isOrder: boolean;
  readonly section: string | null;
  readonly point: string | null;
  readonly sub: string | null;
  /** Which paragraph of the clause, counted from 1. */
  readonly paragraph: number | null;
}

export const NOWHERE: TargetWords = {
  annex: null,
  isOrder: false,
  section: null,
  point: null,
  sub: null,
  paragraph: null,
};

const ORDINALS = [
  "перв",
  "втор",
  "трет",
  "четверт",
  "пят",
  "шест",
  "седьм",
  "восьм",
  "девят",
  "десят",
  "одиннадцат",
  "двенадцат",
];
const LABEL = String.raw`(?:№\s*)?[«"⟦]?(\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|[а-я](?![\p{L}]))[»"⟧]?\)?`;
const NUMBERED = (noun: string): RegExp => new RegExp(`(?<![\\p{L}])${noun}\\s+${LABEL}`, "iu");

const SUB = NUMBERED(String.raw`подпункт\p{L}*`);
const POINT = NUMBERED(String.raw`(?<!под)пункт\p{L}*`);
const SECTION = NUMBERED(String.raw`(?:раздел|глав|стать)\p{L}*`);
const ANNEX = /приложени\p{L}*\s*(?:№|N)?\s*(\d{1,2})(?!\s*к\s+настоящ)/iu;
const PARAGRAPH = new RegExp(
  `(?<![\\p{L}])(?:абзац\\p{L}*\\s+(${ORDINALS.join("|")})\\p{L}*|(${ORDINALS.join("|")})\\p{L}*\\s+абзац\\p{L}*)`,
  "iu",
);
const REGULATION = /(?<![\p{L}])(?:в\s+)?(?:положени[еяию]|регламент\p{L}*|порядк\p{L}*)(?![\p{L}])/iu;

/**
 * Reads the place an instruction names, e.g. `подпункт 2 пункта 5.4 раздела 3`.
 *
 * @param words the instruction with its quotations taken out
 * @param above what the items above have said
 */
export function readTarget(words: string, above: TargetWords): TargetWords {
  const section = SECTION.exec(words)?.[1] ?? null;
  const point = POINT.exec(words)?.[1] ?? null;
  const sub = SUB.exec(words)?.[1] ?? null;
  const annex = ANNEX.exec(words)?.[1] ?? null;
  const found = PARAGRAPH.exec(words);
  const stem = (found?.[1] ?? found?.[2])?.toLowerCase();
  const paragraph = stem ? ORDINALS.indexOf(stem) + 1 : null;
  const speaksOfRegulation = annex !== null || REGULATION.test(words);
  const isOrder =
    !speaksOfRegulation &&
    (above.isOrder ||
      /(?:пункт\p{L}*|преамбул\p{L}*|названи\p{L}*)[^⟦]{0,40}\s(?:постановлени|распоряжени|решени|приказ)/iu.test(
        words,
      ));
  const isNewSection = section !== null || annex !== null;
  const isNewPoint = isNewSection || point !== null;
  return {
    annex: annex ?? above.annex,
    isOrder,
    section: section ?? (annex === null ? above.section : null),
    point: point ?? (isNewSection ? null : above.point),
    sub: sub ?? (isNewPoint ? null : above.sub),
    paragraph: paragraph ?? (isNewPoint || sub !== null ? null : above.paragraph),
  };
}

/**
 * The id that the place most likely has in the amended act; {@link resolveTarget} finds it in the tree.
 *
 * @returns null when no clause is named
 */
export function targetId(target: TargetWords): string | null {
  const { section, point, sub, paragraph } = target;
  const head = point === null ? section : joinSection(section, point);
  const main = head === null ? sub : sub === null ? head : `${head}.${sub}`;
  if (main === null) return null;
  // The first paragraph is the clause's own text; the second is the first line of its list.
  const id = paragraph !== null && paragraph > 1 ? `${main}.${paragraph - 1}` : main;
  return target.isOrder ? `order ${id}` : id;
}

/** `раздел 3, пункт 3.2` and `раздел 3, пункт 2` are both clause 3.2. */
function joinSection(section: string | null, point: string): string {
  if (section === null || point === section || point.startsWith(`${section}.`)) return point;
  return `${section}.${point}`;
}
