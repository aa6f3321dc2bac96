import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { TextLink } from "@/ui/text-link.tsx";

/** `YYYY-MM` out of an address; null when it is none. */
export const readMonth = (text: string | null): string | null =>
  text !== null && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : null;

const besideMonth = (month: string, by: number): string => {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + by);
  return first.toISOString().slice(0, 7);
};

/** Last day of a month. */
export const lastDayOf = (month: string): string =>
  new Date(Date.parse(`${besideMonth(month, 1)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** «май 2026 г.» */
export const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === "ru" ? "ru" : "en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${month}-01T00:00:00Z`));

/** The way to the months before and after. */
export async function MonthLinks({ month, address }: { month: string; address: string }) {
  const t = await getTranslations("officialPages");
  return (
    <Group gap="md" className="no-print">
      <TextLink href={`${address}?month=${besideMonth(month, -1)}`}>{t("before.month")}</TextLink>
      <TextLink href={`${address}?month=${besideMonth(month, 1)}`}>{t("after.month")}</TextLink>
    </Group>
  );
}
