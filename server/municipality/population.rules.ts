/** More residents than any municipality has. */
const MOST_RESIDENTS = 20_000_000;
const LONGEST_SOURCE = 300;

/** Why a number of residents is not kept; null when it is. */
export function populationRefusal(
  population: number,
  source: string,
): { code: "NO_SUCH_NUMBER" | "NO_SOURCE"; message: string } | null {
  if (!Number.isInteger(population) || population < 1 || population > MOST_RESIDENTS)
    return { code: "NO_SUCH_NUMBER", message: "Укажите число жителей целым числом от 1 до 20 000 000." };
  const length = source.trim().length;
  if (length === 0 || length > LONGEST_SOURCE)
    return {
      code: "NO_SOURCE",
      message: `Укажите источник и дату, например «Росстат, на 1 января 2026 г.»: не больше ${LONGEST_SOURCE} знаков.`,
    };
  return null;
}
