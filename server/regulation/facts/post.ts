import posts from "../vocabulary/posts.json" with { type: "json" };
import { nominativeWord } from "./declension.ts";

const nouns = new Set(posts.nouns);
const adjectives = new Set(posts.adjectives);

/** Whether words begin as the name of a post: «начальник отдела», «и.о. директора», «ведущего инженера». */
export function opensPost(text: string): boolean {
  const lower = text.trim().toLowerCase();
  if (posts.acting.some((start) => lower.startsWith(start))) return true;
  const first = firstWord(lower);
  return first !== "" && (isPostWord(first) || isPostWord(nominativeWord(first)));
}

function isPostWord(word: string): boolean {
  return nouns.has(word) || adjectives.has(word) || nouns.has(word.split("-")[0] ?? "");
}

/**
 * Puts the name of a post into the nominative: «ведущего инженера-программиста сектора» → «ведущий
 * инженер-программист сектора». Only the words up to the first noun change: the rest depends on that noun.
 */
export function nominativePost(post: string): string {
  const words = post.trim().split(/\s+/);
  const done: string[] = [];
  for (let index = 0; index < words.length && index < 4; index++) {
    const word = words[index] ?? "";
    const nominative = keepCase(word, nominativeWord(word.toLowerCase()));
    done.push(nominative);
    const plain = nominative.toLowerCase().replace(/[^а-яё-]/gu, "");
    if (nouns.has(plain) || nouns.has(plain.split("-")[0] ?? "")) break;
    if (!adjectives.has(plain))
      return index === 0 ? post.trim() : [...done, ...words.slice(done.length)].join(" ");
    // «исполняющего обязанности директора» and «управляющего делами» keep what follows as it is.
    if (plain === "исполняющий" || plain === "заведующий" || plain === "управляющий") break;
  }
  return [...done, ...words.slice(done.length)].join(" ");
}

const firstWord = (text: string): string =>
  /^[«"(]*([а-яё]+(?:-[а-яё]+)*)/iu.exec(text)?.[1]?.toLowerCase() ?? "";

const keepCase = (printed: string, word: string): string =>
  /^[А-ЯЁ]/.test(printed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
