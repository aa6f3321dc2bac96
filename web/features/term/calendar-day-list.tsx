"use client";

import { Badge, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type CalendarDay, specialDays } from "@/features/term/calendar-months.ts";
import { formatDay, formatShortDay } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";

/** Holidays, moved and short days of the year with the act behind each. */
export function CalendarDayList({ days }: { days: readonly CalendarDay[] }) {
  const t = useTranslations("workCalendar");
  const locale = useLocale();
  const labels = useLabels();
  const columns: Column<CalendarDay>[] = [
    { key: "day", header: t("day"), isHeading: true, cell: ({ day }) => formatDay(day, locale) },
    {
      key: "kind",
      header: t("kind"),
      cell: ({ kind, isShort, name, movedFrom }) =>
        [
          labels.name("calendarDayKind", kind),
          name,
          movedFrom &&
            t(kind === "MOVED_WORKDAY" ? "movedTo" : "movedFrom", { day: formatShortDay(movedFrom, locale) }),
          isShort && t("short"),
        ]
          .filter(Boolean)
          .join("; "),
    },
    {
      key: "source",
      header: t("source"),
      cell: ({ source, isConfirmed, note }) => (
        <>
          <Text component="div">{source ?? "—"}</Text>
          {!isConfirmed && (
            <Badge variant="default" tt="none" fw={450} radius="sm" mt={4}>
              {t("unconfirmed")}
            </Badge>
          )}
          {note && (
            <Text component="div" fz="sm" c="var(--text-quiet)">
              {note}
            </Text>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable caption={t("special")} columns={columns} rows={specialDays(days)} rowKey={({ day }) => day} />
  );
}
