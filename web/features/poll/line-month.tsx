import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import classes from "@/features/meeting/meeting.module.css";
import { monthAfter, weeksOf } from "@/features/meeting/month.ts";
import { formatDay, todayIn } from "@/lib/dates.ts";
import type { DirectLinesQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { timeIn } from "@/lib/local-time.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  base: string;
  month: string;
  timeZone: string;
  lines: readonly DirectLinesQuery["ofMonth"]["edges"][number]["node"][];
}

/** Direct lines of a month on one sheet. */
export async function LineMonth({ base, month, timeZone, lines }: Props) {
  const t = await getTranslations("polls.lines");
  const locale = await getLocale();
  const today = todayIn(timeZone);
  const byDay = Map.groupBy(lines, ({ startsAt }) => todayIn(timeZone, new Date(startsAt)));
  const named = (style: Intl.DateTimeFormatOptions, day: string) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  const to = (count: number) => `${base}/polls/lines?month=${monthAfter(month, count)}`;
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
        <caption className={classes.caption}>{t("calendar")}</caption>
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
                <td
                  key={cell?.day ?? `${row} ${at}`}
                  data-today={cell?.day === today || undefined}
                  data-empty={!cell || !byDay.has(cell.day) || undefined}
                >
                  {cell && (
                    <time dateTime={cell.day} aria-label={formatDay(cell.day, locale)}>
                      {cell.number}
                    </time>
                  )}
                  <ul>
                    {(cell ? (byDay.get(cell.day) ?? []) : []).map((line) => (
                      <li key={line.id}>
                        <TextLink href={`${base}/polls/lines/${line.id}`}>
                          {timeIn(timeZone, new Date(line.startsAt))} {line.theme}
                        </TextLink>
                        <Text component="span" fz="xs" display="block" c="var(--text-quiet)">
                          {label("directLineState", line.state, locale)}
                        </Text>
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
