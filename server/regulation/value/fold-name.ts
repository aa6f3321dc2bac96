/**
 * Folds a name so that two spellings of one thing compare equal: letter case, «ё», quotation marks,
 * dashes, punctuation and white space do not matter.
 *
 * @returns lower-case words and digits parted by single spaces; empty when there are none
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
