import { Group } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { meetingPath } from "@/features/meeting/meeting-time.ts";
import { monthAfter, type MonthDay, weeksOf } from "@/features/meeting/month.ts";
import { formatDay, todayIn } from "@/lib/dates.ts";
import type { MeetingRowFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { timeIn } from "@/lib/local-time.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./meeting.module.css";

interface Props {
  slug: string;
  month: string;
  today: string;
  timeZone: string;
  meetings: readonly MeetingRowFragment[];
}

/** One month on a sheet; on a narrow screen only the days with meetings. */
export async function MonthSection({ slug, month, today, timeZone, meetings }: Props) {
  const t = await getTranslations("meetings.month");
  const locale = await getLocale();
  const named = (style: Intl.DateTimeFormatOptions, day: string) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  const byDay = Map.groupBy(
    meetings.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)),
    ({ startsAt }) => todayIn(timeZone, new Date(startsAt)),
  );
  const to = (count: number) => `/${slug}/meetings?month=${monthAfter(month, count)}`;
  return (
    <Section
      title={named({ month: "long", year: "numeric" }, `${month}-01`)}
      aside={
        <Group gap="md" className="no-print">
          <TextLink href={to(-1)}>{t("before")}</TextLink>
          <TextLink href={to(1)}>{t("after")}</TextLink>
        </Group>
      }
    >
      <table className={classes.month}>
        <caption className={classes.caption}>{t("caption")}</caption>
        <thead>
          <tr>
            {/* 2024 began on a Monday. */}
            {Array.from({ length: 7 }, (_, at) => (
              <th key={at} scope="col" abbr={named({ weekday: "long" }, `2024-01-0${at + 1}`)}>
                {named({ weekday: "short" }, `2024-01-0${at + 1}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={row}>
              {week.map((cell, at) => (
                <Day
                  key={cell?.day ?? `${row} ${at}`}
                  cell={cell}
                  isToday={cell?.day === today}
                  heading={cell === null ? "" : formatDay(cell.day, locale)}
                >
                  {(cell === null ? [] : (byDay.get(cell.day) ?? [])).map(
                    ({ id, title, startsAt, state }) => (
                      <li key={id} data-cancelled={state === "CANCELLED" || undefined}>
                        <TextLink href={meetingPath(slug, id)}>
                          {timeIn(timeZone, new Date(startsAt))} {title}
                        </TextLink>
                        {state === "CANCELLED" && ` (${label("meetingState", state, locale).toLowerCase()})`}
                      </li>
                    ),
                  )}
                </Day>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {meetings.length === 0 && <p className={classes.quiet}>{t("none")}</p>}
    </Section>
  );
}

function Day({
  cell,
  isToday,
  heading,
  children,
}: {
  cell: MonthDay | null;
  isToday: boolean;
  heading: string;
  children: readonly React.ReactNode[];
}) {
  if (cell === null) return <td data-empty aria-hidden="true" />;
  return (
    <td data-empty={children.length === 0 || undefined} data-today={isToday || undefined}>
      <time dateTime={cell.day} aria-label={heading} aria-current={isToday ? "date" : undefined}>
        {cell.number}
      </time>
      {children.length > 0 && <ul>{children}</ul>}
    </td>
  );
}
