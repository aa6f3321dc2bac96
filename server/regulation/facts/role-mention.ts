import { phrase } from "../vocabulary/phrase.ts";
import { roleKindOf } from "./role-title.ts";

/** A role spoken of inside a sentence. */
export interface RoleMention {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** Stands in the nominative, so it is the one who acts. */
  readonly isSubject: boolean;
}

const TITLE = new RegExp(
  phrase(
    "(заместител* (руководител*|председател*|начальник*)|координатор*|куратор*|руководител*|председател(ь|я|ю|ем|е)|администратор*|секретар*|начальник*|директор*|ответственн* за|оператор*|модератор*|аналитик*|специалист*|сотрудник*)",
  ).source,
  "giu",
);
/** A general word counts as a role only beside the centre's name: «руководитель отдела» is none. */
const GENERAL = /^(?:руководител|начальник|директор|председател|администратор)/iu;
const OF_CENTRE =
  /^\s+(?:МЦУ|муниципальн[а-яё]+\s+центр|рабоч[а-яё]+\s+групп|проектн[а-яё]+\s+офис|комисси|штаб|центра(?!\s+управлени[а-яё]\s+регион))/iu;
/** Words that name a role only together with what it is charged with. */
const STAFF = /^(?:специалист|сотрудник)/iu;
const ENDS_PLAINLY = /^\s*(?:$|[.,;:)]|(?:а|и|или|в|либо)\s)/iu;

/**
 * Roles mentioned in a sentence, in order. A bare «руководитель» is believed only at the end of a part of the
 * sentence, where no name of another body follows.
 */
export function findRoleMentions(sentence: string): RoleMention[] {
  return [...sentence.matchAll(TITLE)].flatMap((match) => {
    const after = sentence.slice(match.index + match[0].length);
    const isOwn = /(?:^|\s)(?:её|ее|его)\s+$/iu.test(sentence.slice(0, match.index));
    if (GENERAL.test(match[0]) && !isOwn && !OF_CENTRE.test(after) && !ENDS_PLAINLY.test(after)) return [];
    const title = `${match[0]}${/^[^,.;:()]{0,80}/u.exec(after)?.[0] ?? ""}`;
    const code = codeOf(title, match[0]);
    if (!code) return [];
    const end = match.index + match[0].length + (OF_CENTRE.exec(after)?.[0].length ?? 0);
    return [{ code, start: match.index, end, isSubject: isNominative(match[0]) }];
  });
}

function codeOf(title: string, word: string): string | null {
  const plain = word.replace(/\s+/g, " ");
  if (STAFF.test(word)) {
    const kind = roleKindOf(title);
    return kind === null || kind.code === "MEMBER" ? null : kind.code;
  }
  return (roleKindOf(title) ?? roleKindOf(plain) ?? roleKindOf(`${plain} МЦУ`))?.code ?? null;
}

const isNominative = (words: string): boolean =>
  /^(?:заместитель|координатор|куратор|руководитель|председатель|администратор|секретарь|начальник|директор|ответственный|ответственная|ответственные|оператор|модератор|аналитик|специалист|сотрудник)(?:\s|$)/iu.test(
    words,
  );

/** The role that acts in the sentence: the last one in the nominative, else the only one. */
export function actingRole(sentence: string): RoleMention | null {
  const mentions = findRoleMentions(sentence);
  return mentions.findLast((one) => one.isSubject) ?? (mentions.length === 1 ? (mentions[0] ?? null) : null);
}
