const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** A number as a Word list prints it; `format` is a value of `w:numFmt`, an unknown one counts as decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "russianLower":
      return letter(value, RUSSIAN);
    case "russianUpper":
      return letter(value, RUSSIAN).toUpperCase();
    case "lowerLetter":
      return letter(value, LATIN);
    case "upperLetter":
      return letter(value, LATIN).toUpperCase();
    default:
      return String(value);
  }
}

/** After the last letter Word doubles it: аа, бб. */
function letter(value: number, alphabet: string): string {
  if (value < 1) return "";
  const times = Math.min(Math.ceil(value / alphabet.length), 8);
  return (alphabet[(value - 1) % alphabet.length] ?? "").repeat(times);
}

function roman(value: number): string {
  let left = Math.min(value, 3999);
  let printed = "";
  for (const [amount, sign] of ROMAN) {
    while (left >= amount) {
      printed += sign;
      left -= amount;
    }
  }
  return printed;
}
