import { formatDay } from "@/lib/dates.ts";

/** «1 апреля 2026 г. – 10 апреля 2026 г.», or one day. */
export const periodText = (startsOn: string, endsOn: string, locale: string): string =>
  startsOn === endsOn
    ? formatDay(startsOn, locale)
    : `${formatDay(startsOn, locale)} – ${formatDay(endsOn, locale)}`;

/** «33,3 %»; a dash where there is nothing to divide by. */
export const shareText = (part: number | null, whole: number | null, locale: string): string =>
  part === null || !whole
    ? "—"
    : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(part / whole);

export const countText = (count: number | null, locale: string): string =>
  count === null ? "—" : new Intl.NumberFormat(locale).format(count);

/** A person of the centre as a line. */
export const personText = (person: { readonly name: string | null; readonly post: string | null } | null) =>
  person === null ? "—" : [person.name, person.post].filter(Boolean).join(", ") || "—";
