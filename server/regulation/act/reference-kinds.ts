import type { ActReference } from "../act-draft.ts";

/** A way an act is named in grounds; `issuer` is the group that holds its body in the genitive. */
export interface ReferencePattern {
  readonly kind: ActReference["kind"];
  readonly pattern: RegExp;
}

const FEDERAL = String.raw`(?:Российской\s+Федерации|РФ|России)`;
const REGIONAL_BODY = String.raw`(?:[Гг]лавы\s+администрации\s+\(губернатора\)|Губернатора|Правительства|Администрации|Главы\s+Республики|Главы|Кабинета\s+Министров|Совета\s+министров|Президиума|Законодательного\s+Собрания|Государственного\s+Совета|Государственной\s+Думы|Областной\s+Думы|Министерства|Департамента|Комитета|Управления)`;
const REGION = String.raw`(?:[А-ЯЁ][а-яё-]+(?:ой|ого)\s+(?:области|края|автономного\s+округа|автономной\s+области)|Республики\s+[А-ЯЁ]|[А-ЯЁ][а-яё-]+(?:ой|ого)\s+Республики|города\s+(?:Москвы|Севастополя)|Санкт-Петербурга)`;
const LOCAL_BODY = String.raw`(?:[Сс]овета\s+депутатов|[Дд]умы|[Сс]обрания|[Сс]овета|[Аа]дминистрации|[Гг]лавы|[Мм]эра|[Мм]эрии|[Ии]сполнительного\s+комитета|[Ии]сполкома|(?:[А-ЯЁа-яё]+ой\s+)?[Уу]правы|(?:[А-ЯЁа-яё]+ого\s+)(?:[Сс]обрания|[Сс]овета)|(?:[А-ЯЁ][а-яё]+(?:ой|ого)\s+)?(?:[Рр]айонной|[Гг]ородской|[Оо]кружной)\s+[Дд]умы)`;

const flags = "u";
const start = (source: string): RegExp => new RegExp(`(?<![\\p{L}])${source}`, flags);

/**
 * In the order of trial: of two patterns that begin at one place the first wins.
 * Every pattern matches only the words that name the sort of act and its body.
 */
export const REFERENCE_PATTERNS: readonly ReferencePattern[] = [
  { kind: "CONSTITUTION", pattern: start(String.raw`[Кк]онституци(?:ей|и|я|ю)\s+${FEDERAL}`) },
  { kind: "REGIONAL_ACT", pattern: start(String.raw`[Кк]онституци(?:ей|и|я|ю)\s+Республики`) },
  {
    kind: "FEDERAL_LAW",
    pattern: start(
      String.raw`[Фф]едеральн(?:ым|ого|ому|ый|ыми|ых|ые)\s+(?:конституционн\p{L}+\s+)?[Зз]акон(?:ом|а|у|ами|ов|ы)?(?![\p{L}])`,
    ),
  },
  { kind: "FEDERAL_LAW", pattern: start(String.raw`[Зз]акон(?:ом|а|у)?\s+${FEDERAL}`) },
  { kind: "PRESIDENTIAL_DECREE", pattern: start(String.raw`[Уу]каз(?:ом|а|у|ами|ов)?\s+Президента`) },
  {
    kind: "PRESIDENTIAL_INSTRUCTIONS",
    pattern: start(String.raw`(?:[Пп]ереч(?:ня|нем|ень|ню)\s+)?[Пп]оручени(?:й|я|е|ями|ем)\s+Президента`),
  },
  {
    kind: "REGIONAL_INSTRUCTIONS",
    pattern: start(String.raw`(?:[Пп]ереч(?:ня|нем|ень|ню)\s+)?[Пп]оручени(?:й|я|е|ями|ем)\s+(?=[А-ЯЁ])`),
  },
  {
    kind: "PRESIDENTIAL_INSTRUCTIONS",
    pattern: start(String.raw`[Пп]ереч(?:ня|нем|ень|ню)\s+поручений(?=[^«»;]{0,200}Президент)`),
  },
  {
    kind: "GOVERNMENT_RESOLUTION",
    pattern: start(String.raw`[Пп]остановлени(?:ем|я|ю|е|ями|й)\s+Правительства\s+${FEDERAL}`),
  },
  {
    kind: "GOVERNMENT_ORDER",
    pattern: start(String.raw`[Рр]аспоряжени(?:ем|я|ю|е|ями|й)\s+Правительства\s+${FEDERAL}`),
  },
  {
    kind: "REGIONAL_ACT",
    pattern: start(
      String.raw`(?:[Пп]остановлени|[Рр]аспоряжени|[Уу]каз|[Пп]риказ|[Рр]ешени)\p{L}*\s+${REGIONAL_BODY}\s+(?:[а-яё,()\s]{0,120})?${REGION}`,
    ),
  },
  { kind: "REGIONAL_ACT", pattern: start(String.raw`[Уу]каз(?:ом|а|у)?\s+(?:Главы|Губернатора|Раиса)`) },
  {
    kind: "REGIONAL_ACT",
    pattern: start(String.raw`[Пп]остановлени(?:ем|я|ю|е)\s+(?:Правительства|Губернатора)(?!\s+${FEDERAL})`),
  },
  {
    kind: "REGIONAL_ACT",
    pattern: start(String.raw`[Рр]аспоряжени(?:ем|я|ю|е)\s+(?:Правительства|Губернатора)(?!\s+${FEDERAL})`),
  },
  { kind: "REGIONAL_ACT", pattern: start(String.raw`[Зз]акон(?:ом|а|у|ами|ов)?\s+${REGION}`) },
  { kind: "OTHER", pattern: start(String.raw`[Пп]риказ(?:ом|а|у)?\s+(?:Минцифры|Минстроя|Мин|Федеральной)`) },
  {
    kind: "REGIONAL_INSTRUCTIONS",
    pattern: start(
      String.raw`[Пп]ротокол\p{L}*\s+(?:[а-яё]+\s+){0,3}(?:совещания|заседания)(?=[^«»;]{0,120}(?:Губернатор|Правительств|област|края|Республик))`,
    ),
  },
  {
    kind: "OTHER",
    pattern: start(String.raw`[Пп]ротокол\p{L}*\s+(?:[а-яё]+\s+){0,3}(?:совещания|заседания)`),
  },
  { kind: "CHARTER", pattern: start(String.raw`Устав(?:ом|а|у)?(?![\p{L}])`) },
  { kind: "RULES", pattern: start(String.raw`Правил(?:ами|а|ам)?\s+(?=[а-яё])`) },
  {
    kind: "PROGRAMME",
    pattern: start(
      String.raw`(?:[Пп]аспорт(?:ом|а|у)?\s+(?:[а-яё]+\s+){0,4}(?:проекта|программы)|(?:национальн|государственн|муниципальн|региональн)\p{L}+\s+(?:программ|проект)\p{L}*)`,
    ),
  },
  {
    kind: "MUNICIPAL_ACT",
    pattern: start(
      String.raw`(?:[Рр]ешени|[Пп]остановлени|[Рр]аспоряжени)(?:ем|я|ю|е|ями|й)\s+${LOCAL_BODY}`,
    ),
  },
  {
    kind: "MUNICIPAL_ACT",
    pattern: start(String.raw`(?:[Рр]ешени|[Пп]остановлени|[Рр]аспоряжени)(?:ем|я|ю|е|ями|й)\s+(?=от\s)`),
  },
  {
    kind: "OTHER",
    pattern: start(
      String.raw`(?:[Сс]оглашени|[Рр]егламент|[Пп]риказ|[Мм]етодическ\p{L}+\s+рекомендаци)\p{L}*(?=\s+(?:от\s|о\s|об\s|№|«|по\s|[А-ЯЁ]))`,
    ),
  },
];

const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^Правительства/u, "Правительство"],
  [/^Президента/u, "Президент"],
  [/^Администрации/u, "Администрация"],
  [/^Губернатора/u, "Губернатор"],
  [/^Главы/u, "Глава"],
  [/^Председателя/u, "Председатель"],
  [/^Совета/u, "Совет"],
  [/^Думы/u, "Дума"],
  [/^Собрания/u, "Собрание"],
  [/^Министерства/u, "Министерство"],
  [/^Законодательного\s+Собрания/u, "Законодательное Собрание"],
  [/^Кабинета\s+Министров/u, "Кабинет Министров"],
  [/^Мэра/u, "Мэр"],
  [/^Мэрии/u, "Мэрия"],
  [/^Городской\s+(?=[Уу]правы)/u, "Городская "],
  [/^Управы/u, "Управа"],
  [/^Исполнительного\s+комитета/u, "Исполнительный комитет"],
];

/** A body named in the genitive, its first word put into the nominative; null for anything else. */
export function issuerFromGenitive(words: string): string | null {
  const head = HEADS.find(([pattern]) => pattern.test(words));
  return head ? words.replace(head[0], head[1]) : null;
}
