import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import classes from "@/features/meeting/meeting.module.css";
import { monthAfter, type MonthDay, monthOf, weeksOf } from "@/features/meeting/month.ts";
import { reportCapabilities, reportPath } from "@/features/report/report-kinds.ts";
import { formatDay, todayIn } from "@/lib/dates.ts";
import { type ReportCalendarQuery, ReportCalendarDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { timeIn } from "@/lib/local-time.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Due = ReportCalendarQuery["reportsDue"][number];

interface Props {
  slug: string;
  month: string | null;
}

/** When reports are due, one month on a sheet: sent ones, those that wait, those to come. */
export async function ReportCalendarPage({ slug, month: asked }: Props) {
  await requirePermission("report:view");
  const { municipality } = await getViewer();
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  if (!municipality || !reportCapabilities.some((code) => held.has(code))) notFound();
  const t = await getTranslations("reports.calendar");
  const locale = await getLocale();
  const today = todayIn(municipality.timeZone);
  const month = monthOf(asked, today);
  const { reportsDue } = await load(ReportCalendarDocument, { month: `${month}-01` });
  const byDay = Map.groupBy(reportsDue, ({ dueOn }) => dueOn);
  const named = (style: Intl.DateTimeFormatOptions, day: string) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  const to = (count: number) => `/${slug}/reports/calendar?month=${monthAfter(month, count)}`;
  const stateOf = ({ report }: Due) =>
    report === null
      ? t("ahead")
      : report.isOverdue
        ? t("overdue")
        : label("reportState", report.state, locale);
  return (
    <Page title={t("title")} lead={t("lead")} actions={<PrintButton />}>
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
          <caption className={classes.caption}>{t("title")}</caption>
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
                    {(cell === null ? [] : (byDay.get(cell.day) ?? [])).map((each) => (
                      <li key={each.key}>
                        <DueName slug={slug} due={each} locale={locale} zone={municipality.timeZone} />
                        <Text
                          component="span"
                          fz="xs"
                          display="block"
                          c={each.report?.isOverdue ? "red.8" : "var(--text-quiet)"}
                        >
                          {stateOf(each)}
                        </Text>
                      </li>
                    ))}
                  </Day>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {reportsDue.length === 0 && <p className={classes.quiet}>{t("none")}</p>}
      </Section>
      <TextLink href={`/${slug}/reports`}>{t("toList")}</TextLink>
    </Page>
  );
}

function DueName({
  slug,
  due: { kind, dueAt, report },
  locale,
  zone,
}: {
  slug: string;
  due: Due;
  locale: "ru" | "en";
  zone: string;
}) {
  const name = `${timeIn(zone, new Date(dueAt))} ${report?.title ?? label("reportKind", kind, locale)}`;
  return report === null ? (
    <span>{name}</span>
  ) : (
    <TextLink href={reportPath(slug, report.id)}>{name}</TextLink>
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
