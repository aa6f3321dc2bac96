/** What a publication must have and may keep: pure. */
import { createHash } from "node:crypto";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { PublicationAuthor } from "./information.enums.ts";
import type { Publication } from "./publication.entity.ts";
import { linkRefusal, reachRefusal } from "./risk.rules.ts";

export const LONGEST_TITLE = 300;
export const LONGEST_EXCERPT = 2_000;
const LONGEST_AUTHOR = 200;

/** What comes of a publication from a source or a person. */
export interface PublicationFacts {
  /** The source's own name of it; null when the link has to do. */
  readonly guid: string | null;
  readonly link: string;
  readonly title: string;
  readonly excerpt: string | null;
  readonly authorKind: PublicationAuthor;
  readonly author: string | null;
  readonly reach: number | null;
  readonly tone: Publication["tone"];
  readonly place: string | null;
  readonly publishedAt: Date;
}

/** What a publication is known again by. Names of sources are as long as they like, keys are not. */
export function keyOf(
  sourceId: string | null,
  { guid, link }: Pick<PublicationFacts, "guid" | "link">,
): string {
  return createHash("sha256")
    .update(JSON.stringify([sourceId, sourceId === null ? plainLink(link) : (guid ?? plainLink(link))]))
    .digest("base64url");
}

/** The address without marks of whoever shared it, so that one page is one publication. */
export function plainLink(link: string): string {
  const url = new URL(link);
  url.hash = "";
  const marks = [...url.searchParams.keys()].filter((name) => /^(?:utm_|yclid$|gclid$|fbclid$)/.test(name));
  for (const name of marks) url.searchParams.delete(name);
  return url.href;
}

/** The name of a private person is not kept, whoever sends it. */
export const authorOf = ({
  authorKind,
  author,
}: Pick<PublicationFacts, "authorKind" | "author">): string | null =>
  authorKind === PublicationAuthor.PRIVATE_PERSON ? null : (author?.slice(0, LONGEST_AUTHOR) ?? null);

/** Why a publication is not taken; null when it is fine. @param now the server's instant */
export function publicationRefusal(facts: PublicationFacts, now: Date): SubmissionRefusal | null {
  const { link, title, excerpt, authorKind, author, reach, place, publishedAt } = facts;
  if (authorKind === PublicationAuthor.PRIVATE_PERSON && author !== null)
    return refuse(
      "AUTHOR_IS_PRIVATE",
      "Имя частного лица не сохраняется: оставьте поле автора пустым, ссылки достаточно.",
    );
  if (publishedAt.getTime() > now.getTime() + 24 * 3_600_000)
    return refuse("IN_THE_FUTURE", "Время публикации ещё не наступило. Проверьте день и час.");
  if ((author?.length ?? 0) > LONGEST_AUTHOR)
    return refuse("TEXT_TOO_LONG", `Название автора длиннее ${LONGEST_AUTHOR} знаков. Сократите его.`);
  return (
    linkRefusal(link) ??
    lineRefusal(title) ??
    textRefusal(excerpt) ??
    reachRefusal(reach) ??
    textRefusal(place)
  );
}

/** A text without tags and runs of blanks, cut at a word. @param longest in characters */
export function shortened(text: string, longest: number): string {
  const plain = text.replaceAll(/\s+/gu, " ").trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  const blank = cut.lastIndexOf(" ");
  return `${(blank > longest / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}
