"use client";

import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconClockExclamation,
  IconHourglassLow,
  type Icon,
} from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { dueOf, isEndOfDay, type Due, type DueTone } from "@/features/submission/due.ts";
import { formatMoment, formatMomentDay } from "@/lib/dates.ts";
import classes from "./badges.module.css";

const pictures: Record<DueTone, Icon> = {
  overdue: IconAlertTriangle,
  today: IconClockExclamation,
  soon: IconHourglassLow,
  later: IconCalendarEvent,
};

interface Props {
  /** Last instant that is in time; null when no clock runs. */
  dueAt: string | null;
  now: Date;
  timeZone: string;
}

/** How long there is left, in words and a sign, and the day itself under them. */
export function DueBadge({ dueAt, now, timeZone }: Props) {
  const t = useTranslations("submission");
  const locale = useLocale();
  if (dueAt === null) return <span className={classes.date}>{t("due.none")}</span>;
  const due = dueOf(dueAt, now, timeZone);
  const Picture = pictures[due.tone];
  const format = isEndOfDay(dueAt, timeZone) ? formatMomentDay : formatMoment;
  return (
    <>
      <span className={classes.badge} data-look={due.tone}>
        <Picture size={15} stroke={1.8} aria-hidden="true" />
        {dueWords(due, t)}
      </span>
      <time className={classes.date} dateTime={dueAt}>
        {t("due.until", { moment: format(dueAt, locale, timeZone, now) })}
      </time>
    </>
  );
}

function dueWords({ tone, days, hours }: Due, t: ReturnType<typeof useTranslations<"submission">>): string {
  if (tone === "overdue") {
    return days === 0 ? t("due.overdueHours", { hours }) : t("due.overdueDays", { days: -days });
  }
  if (tone === "today") return t("due.todayHours", { hours });
  return days === 1 ? t("due.tomorrow") : t("due.days", { days });
}
