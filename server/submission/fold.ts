/** Texts as they are compared: without case, ё, punctuation and double spaces. */

/** Words of a text, folded, joined by single spaces; empty when there are none. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Words before a name of a place that people write or leave out at will. */
const PLACE_WORDS = new Set(
  "г гор город ул улица пер переулок пр пркт проспект пр кт просп наб набережная пл площадь ш шоссе мкр мкрн микрорайон д дом корп корпус к стр строение п пос поселок с село рп пгт дер деревня обл область край р н район".split(
    " ",
  ),
);

/**
 * A place folded for comparison: «ул. Ленина, д. 5» and «Ленина 5» are one place.
 *
 * @returns null when nothing is left to compare by
 */
export function placeKey(place: string | null): string | null {
  if (place === null) return null;
  const words = fold(place)
    .split(" ")
    .filter((word) => word !== "" && !PLACE_WORDS.has(word));
  return words.length === 0 ? null : words.join(" ").slice(0, 200);
}

/** Digits of a Russian telephone number without the country; empty when there are none. */
export function phoneDigits(phone: string | null): string {
  const digits = (phone ?? "").replaceAll(/\D/gu, "");
  return digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
}
