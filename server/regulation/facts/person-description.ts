import roleVocabulary from "../vocabulary/roles.json" with { type: "json" };
import { opensPost } from "./post.ts";
import { opensRole, roleKindOf } from "./role-title.ts";
import { isKnownSector } from "./sector-names.ts";
import { splitOutside, type TextPiece } from "./sentences.ts";

/** What is said of a person beside the name. */
export interface PersonDescription {
  readonly post: string | null;
  /** Titles of roles as printed. */
  readonly roleTitles: readonly string[];
  readonly isByAgreement: boolean;
  /** A sector in brackets after the post: «начальник отдела (транспорт)». */
  readonly bracket: string | null;
}

/** Kinds of role that are posts as well: the head of the duty service is named only by the post. */
const POST_ROLES = new Set(
  (roleVocabulary as { code: string; isPost?: boolean }[])
    .filter((entry) => entry.isPost)
    .map((entry) => entry.code),
);
const BY_AGREEMENT = /\(?\s*по\s+согласованию\s*\)?/iu;

/**
 * Reads «начальник отдела, руководитель МЦУ, ответственный за …»: the post is what stands before the first
 * role; what follows a role without opening a post belongs to the role.
 *
 * @param text description without the person's name
 */
export function describePerson(text: string): PersonDescription {
  const isByAgreement = BY_AGREEMENT.test(text);
  const folded = text.replace(BY_AGREEMENT, " ").replace(/\s+/g, " ").trim();
  const bracketed = /^(.*\S)\s*\(([^()]{3,80})\)[\s.;,]*$/u.exec(folded);
  const bracket = bracketed?.[2] !== undefined && isKnownSector(bracketed[2]) ? bracketed[2] : null;
  const plain = bracket === null ? folded : (bracketed?.[1] ?? folded);
  const segments = splitSegments(plain);
  const posts: TextPiece[] = [];
  const roles: TextPiece[] = [];
  let last: TextPiece[] = posts;
  for (const segment of segments) {
    if (isRole(segment.text) && !isPostBeside(segment, segments, roles)) {
      roles.push(segment);
      last = roles;
    } else if (last === roles && !opensPost(segment.text)) {
      const role = roles[roles.length - 1];
      if (role) roles[roles.length - 1] = joined(plain, role, segment);
    } else {
      posts.push(segment);
      last = posts;
    }
  }
  const postRoles =
    roles.length === 0 ? posts.filter((post) => POST_ROLES.has(roleKindOf(post.text)?.code ?? "")) : [];
  const post = posts.length ? posts.reduce((all, one) => joined(plain, all, one)) : null;
  return {
    post: post ? tidy(withoutRoles(post, roles, plain)) : null,
    roleTitles: [...roles, ...postRoles].map((role) => tidy(role.text)),
    isByAgreement,
    bracket,
  };
}

/** «юрист – секретарь МЦУ», «администратор – системный администратор»: beside a known role the other word is the post. */
function isPostBeside(segment: TextPiece, all: readonly TextPiece[], roles: readonly TextPiece[]): boolean {
  const kind = roleKindOf(segment.text)?.code;
  if (!opensPost(segment.text) || /МЦУ|центр/iu.test(segment.text)) return false;
  if (kind !== undefined) return roles.some((role) => roleKindOf(role.text)?.code === kind);
  return all.some((one) => one !== segment && roleKindOf(one.text) !== null && isRole(one.text));
}

/** A post and the unit, institution or body it belongs to. */
const UNIT_AFTER =
  /\s(?:отдел|управлени|сектор|комитет|департамент|служб|администраци|аппарат|учреждени|предприяти|газет|редакци|филиал|бюро|М[КБАУ]*У\s|ГБУ|ООО|АО\s|МУП)/iu;

/** A title that is a post by its kind counts as a role only where no other role is named. */
function isRole(text: string): boolean {
  const kind = roleKindOf(text);
  // «специалист по обращениям граждан» is a post unless the centre itself is named.
  if (/^(?:специалист|менеджер|сотрудник|начальник|директор)/iu.test(text) && !/МЦУ|центр/iu.test(text))
    return false;
  if (kind && POST_ROLES.has(kind.code)) return text.trim().toLowerCase().startsWith("ответственн");
  // «эксперт отдела» is a post: a word that may be either is a role where the centre knows such a role.
  const isStaff = kind === null && opensPost(text) && UNIT_AFTER.test(text) && !/МЦУ|центр/iu.test(text);
  return !isStaff && opensRole(text);
}

/** Parts at commas, semicolons and spaced dashes outside brackets and quotes. */
function splitSegments(text: string): TextPiece[] {
  const marked = text.replace(/\s[–—-]+\s/gu, (dash) => ` ${"\ue000".repeat(dash.length - 2)} `);
  return splitOutside(marked, /[,;\ue000]/).map((part) => ({
    ...part,
    text: text.slice(part.start, part.end),
  }));
}

function joined(text: string, first: TextPiece, second: TextPiece): TextPiece {
  return { text: text.slice(first.start, second.end), start: first.start, end: second.end };
}

/** Where a post stands on both sides of a role only the words of posts are kept. */
function withoutRoles(post: TextPiece, roles: readonly TextPiece[], text: string): string {
  const inside = roles.filter((role) => role.start >= post.start && role.end <= post.end);
  let words = text.slice(post.start, post.end);
  for (const role of inside) words = words.replace(text.slice(role.start, role.end), " ");
  return words.replace(/\s*,(?:\s*,)+/g, ",");
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/gu, "");
