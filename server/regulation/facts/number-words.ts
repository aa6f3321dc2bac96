/** Numbers written in words, by their stems; longer stems stand before shorter ones. */
const STEMS: readonly [RegExp, number][] = [
  [/^один(?:надцат)/u, 11],
  [/^двенадцат/u, 12],
  [/^тринадцат/u, 13],
  [/^четырнадцат/u, 14],
  [/^пятнадцат/u, 15],
  [/^двадцат/u, 20],
  [/^тридцат/u, 30],
  [/^сорок/u, 40],
  [/^пятидесят|^пятьдесят/u, 50],
  [/^шестидесят|^шестьдесят/u, 60],
  [/^девяност/u, 90],
  [/^одн(?:ого|их|ой|у)|^один|^одно|^одна/u, 1],
  [/^двух|^две|^два|^двум/u, 2],
  [/^трех|^трёх|^три|^трем/u, 3],
  [/^четырех|^четырёх|^четыр/u, 4],
  [/^пяти|^пять/u, 5],
  [/^шести|^шесть/u, 6],
  [/^семи|^семь/u, 7],
  [/^восьми|^восемь/u, 8],
  [/^девяти|^девять/u, 9],
  [/^десяти|^десять/u, 10],
];

/** The number that figures or a Russian number word begin with; null for other words. */
export function numberOf(word: string): number | null {
  const plain = word.toLowerCase().trim();
  if (/^\d/.test(plain)) return Number.parseInt(plain, 10);
  return STEMS.find(([stem]) => stem.test(plain))?.[1] ?? null;
}
