/** The size of a file as people read it: «340 КБ», «2,4 МБ». */
export function formatBytes(bytes: number, locale: string): string {
  const isLarge = bytes >= 1024 * 1024;
  const amount = bytes / (isLarge ? 1024 * 1024 : 1024);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    unitDisplay: "short",
    maximumFractionDigits: isLarge ? 1 : 0,
    minimumFractionDigits: 0,
  }).format(isLarge ? amount : Math.max(1, amount));
}
