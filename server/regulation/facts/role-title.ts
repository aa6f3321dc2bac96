import roleVocabulary from "../vocabulary/roles.json" with { type: "json" };
import { anyPhrase, leadingPhrase, phrase } from "../vocabulary/phrase.ts";

/** A known kind of role as the vocabulary describes it. */
export interface RoleKind {
  readonly code: string;
  /** Nominative name used where the act never writes the title in the nominative. */
  readonly title: string;
  readonly isPlural: boolean;
}

interface RoleMatcher extends RoleKind {
  readonly leading: RegExp;
  readonly exact: RegExp | null;
  readonly yieldsTo: readonly string[];
}

interface RoleEntry {
  code: string;
  title: string;
  plural?: boolean;
  yieldsTo?: string[];
  phrases: string[];
  exact: string[];
}

const matchers: readonly RoleMatcher[] = (roleVocabulary as RoleEntry[]).map((entry) => ({
  code: entry.code,
  title: entry.title,
  isPlural: entry.plural ?? false,
  leading: leadingPhrase(entry.phrases),
  exact: entry.exact.length ? new RegExp(`^\\s*(?:${anyPhrase(entry.exact).source})\\s*$`, "iu") : null,
  yieldsTo: entry.yieldsTo ?? [],
}));

/** Words that open the title of a role, as opposed to a post in the administration. */
const OPENING = leadingPhrase([
  "координатор*",
  "куратор*",
  "ответственн(ый|ая|ое|ые|ого|ому|ым|ом|ых|ыми|ую|ой)",
  "администратор*",
  "(ответственн* )?секретар*",
  "оператор*",
  "модератор*",
  "(специалист*-)?аналитик*",
  "исполнител*",
  "редактор*",
  "контент-менеджер*",
  "диспетчер*",
  "делопроизводител*",
  "методист*",
  "юрист*",
  "эксперт*",
  "член* (МЦУ|муниципальн* центр*|проектн* офис*|рабоч* групп*|комисси*|штаб*)",
  "председател* (МЦУ|рабоч* групп*|комисси*|штаб*|проектн* офис*)",
  "(заместител* )?(руководител*|начальник*|директор*) (МЦУ|муниципальн* центр*|проектн* офис*|рабоч* групп*|комисси*|штаб*)",
]);
const BARE = phrase(
  "(руководител*|заместител* руководител*|председател*|заместител* председател*|член*|участник*|секретар*)",
);

/** «Специалист МЦУ, ответственный за …»: what follows the comma is the role. */
const HOLDER =
  /^(?:специалист|сотрудник|работник|(?:должностн[а-яё]+\s+)?лиц|служащ)[а-яё]*(?:\s[^,]{0,60})?,\s+(?:ответственн|отвечающ|осуществляющ|выполняющ)[а-яё]+\s+/iu;

/**
 * The kind of role a title names; null for a title of no known kind.
 *
 * @param title as printed, in any case: «Куратора МЦУ», «ответственный за работу в системе «ПОС»»
 */
export function roleKindOf(title: string): RoleKind | null {
  const plain = plainTitle(title).replace(HOLDER, "ответственный ");
  if (plain.toLowerCase().startsWith("ответственност")) return null;
  const found = matchers.find((matcher) => matcher.leading.test(plain) || matcher.exact?.test(plain));
  if (!found || found.yieldsTo.length === 0) return found ?? null;
  const further = furtherParts(plain).flatMap(
    (part) => matchers.find(({ leading }) => leading.test(part)) ?? [],
  );
  return further.find(({ code }) => found.yieldsTo.includes(code)) ?? found;
}

/** «ответственный за А, а также за Б» also is «ответственный за Б». */
function furtherParts(title: string): string[] {
  const first = title.split(" ")[0] ?? "";
  return title
    .split(/,?\s+(?:а\s+также|и)\s+(?=за\s)|,\s+(?=за\s)/u)
    .slice(1)
    .map((part) => `${first} ${part}`);
}

/** Whether a phrase begins as the title of a role does; «руководитель отдела» does not. */
export function opensRole(text: string): boolean {
  const plain = plainTitle(text);
  return OPENING.test(plain) || isBareTitle(plain) || roleKindOf(plain) !== null;
}

/** A title of one general word, which is a role only where roles are spoken of: «руководитель». */
function isBareTitle(text: string): boolean {
  const found = BARE.exec(text);
  return found !== null && found.index === 0 && found[0].length === text.length;
}

function plainTitle(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/[\s;:,.–—-]+$/u, "")
    .trim();
}

/** Nominative beginnings of titles by the stem they are recognised by in other cases. */
const NOMINATIVES: readonly [RegExp, string][] = [
  [/^координатор(?:а|у|ом|е)$/iu, "координатор"],
  [/^куратор(?:а|у|ом|е)$/iu, "куратор"],
  [/^администратор(?:а|у|ом|е)$/iu, "администратор"],
  [/^модератор(?:а|у|ом|е)$/iu, "модератор"],
  [/^оператор(?:а|у|ом|е)$/iu, "оператор"],
  [/^аналитик(?:а|у|ом|е)$/iu, "аналитик"],
  [/^руководител(?:я|ю|ем|е)$/iu, "руководитель"],
  [/^заместител(?:я|ю|ем|е)$/iu, "заместитель"],
  [/^исполнител(?:я|ю|ем|е)$/iu, "исполнитель"],
  [/^председател(?:я|ю|ем|е)$/iu, "председатель"],
  [/^секретар(?:я|ю|ём|ем|е)$/iu, "секретарь"],
  [/^начальник(?:а|у|ом|е)$/iu, "начальник"],
  [/^директор(?:а|у|ом|е)$/iu, "директор"],
  [/^специалист(?:а|у|ом|е)$/iu, "специалист"],
  [/^ответственн(?:ого|ому|ым|ом)$/iu, "ответственный"],
  [/^ответственн(?:ую|ой)$/iu, "ответственная"],
  [/^ответственн(?:ых|ыми)$/iu, "ответственные"],
  [/^член(?:а|у|ом|е)$/iu, "член"],
];

/** The title with its first word in the nominative and a capital letter. */
export function nominativeTitle(title: string): string {
  const [first = "", ...rest] = plainTitle(title).split(" ");
  const nominative = NOMINATIVES.find(([form]) => form.test(first))?.[1] ?? first;
  return [capitalised(nominative), ...rest].join(" ");
}

/** Whether the first word of a title already stands in the nominative. */
export function isNominative(title: string): boolean {
  const first = plainTitle(title).split(" ")[0] ?? "";
  return !NOMINATIVES.some(([form]) => form.test(first));
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Whether a title speaks of several holders: «Ответственные за …». */
export function isPluralTitle(title: string): boolean {
  return /^\s*(?:ответственн(?:ые|ых|ыми)|член(?:ы|ов|ами)|участник(?:и|ов)|координатор(?:ы|ов)|куратор(?:ы|ов)|оператор(?:ы|ов)|отраслев(?:ые|ых)|специалист(?:ы|ов)|представител(?:и|ей))/iu.test(
    title,
  );
}
