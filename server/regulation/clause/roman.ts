const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const SHAPE = /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Value of a Roman number up to 399 written in Latin capitals; null when it is not one. */
export function arabicOfRoman(roman: string): number | null {
  if (roman === "" || !SHAPE.test(roman)) return null;
  let total = 0;
  for (let index = 0; index < roman.length; index++) {
    const value = VALUES[roman[index]!]!;
    const next = VALUES[roman[index + 1] ?? ""] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}
