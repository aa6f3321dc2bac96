"use client";

import { Text } from "@mantine/core";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { CalendarDayDialog } from "@/features/term/calendar-day-dialog.tsx";
import { type CalendarDay, dayAfterKey, type Month, monthsOf } from "@/features/term/calendar-months.ts";
import { formatDay } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./calendar-year.module.css";

interface Props {
  year: number;
  days: readonly CalendarDay[];
  today: string;
  canChange: boolean;
}

/** Twelve months on one sheet. One day is in the order of tabs, arrows lead on; Enter opens it. */
export function CalendarYear({ year, days, today, canChange }: Props) {
  const t = useTranslations("workCalendar");
  const [reached, setReached] = useState(days.some(({ day }) => day === today) ? today : `${year}-01-01`);
  const [opened, setOpened] = useState<CalendarDay | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayAfterKey(days, reached, event.key);
    if (next === null) return;
    event.preventDefault();
    setReached(next);
    sheet.current?.querySelector<HTMLButtonElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <>
      <ul className={classes.legend}>
        {(["off", "moved", "short", "own"] as const).map((kind) => (
          <li key={kind} className={classes.key} data-kind={kind}>
            {t(`legend.${kind}`)}
          </li>
        ))}
      </ul>
      <Text fz="sm" c="var(--text-quiet)" className="no-print">
        {t("keys")}
      </Text>
      <div ref={sheet} className={classes.year} role="group" aria-label={t("sheet")}>
        {monthsOf(days).map((month) => (
          <MonthTable
            key={month.number}
            year={year}
            month={month}
            today={today}
            reached={reached}
            onKeyDown={onKeyDown}
            onOpen={(day) => {
              setReached(day.day);
              setOpened(day);
            }}
          />
        ))}
      </div>
      {opened && <CalendarDayDialog day={opened} canChange={canChange} onClose={() => setOpened(null)} />}
    </>
  );
}

interface MonthProps {
  year: number;
  month: Month;
  today: string;
  reached: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (day: CalendarDay) => void;
}

function MonthTable({ year, month, today, reached, onKeyDown, onOpen }: MonthProps) {
  const t = useTranslations("workCalendar");
  const format = useFormatter();
  const first = new Date(`${year}-${String(month.number).padStart(2, "0")}-01T00:00:00Z`);
  const weekdays = Array.from({ length: 7 }, (_, index) => new Date(`2024-01-0${1 + index}T00:00:00Z`));
  return (
    <table className={classes.month}>
      <caption className={classes.caption}>
        <span>{format.dateTime(first, { month: "long", timeZone: "UTC" })}</span>
        <span className={classes.count}>{t("worked", { count: month.worked })}</span>
      </caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day.getTime()} scope="col" className={classes.weekday}>
              {format.dateTime(day, { weekday: "short", timeZone: "UTC" })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (
              <td key={day?.day ?? at} className={classes.cell}>
                {day && (
                  <DayButton
                    day={day}
                    isToday={day.day === today}
                    isReached={day.day === reached}
                    onKeyDown={onKeyDown}
                    onOpen={onOpen}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: CalendarDay;
  isToday: boolean;
  isReached: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (day: CalendarDay) => void;
}

function DayButton({ day, isToday, isReached, onKeyDown, onOpen }: DayProps) {
  const t = useTranslations("workCalendar");
  const locale = useLocale();
  const labels = useLabels();
  const facts = [
    formatDay(day.day, locale),
    labels.name("calendarDayKind", day.kind),
    day.name,
    day.isShort && t("short"),
  ];
  const words = facts.filter(Boolean).join(", ");
  return (
    <button
      type="button"
      className={classes.day}
      data-day={day.day}
      data-off={!day.isWorking || undefined}
      data-moved={day.kind.startsWith("MOVED") || undefined}
      data-own={day.kind.startsWith("OWN") || undefined}
      data-doubt={!day.isConfirmed || undefined}
      aria-current={isToday ? "date" : undefined}
      aria-label={words}
      title={words}
      tabIndex={isReached ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={() => onOpen(day)}
    >
      {Number(day.day.slice(8))}
      {day.isShort && <span aria-hidden="true">*</span>}
    </button>
  );
}
