import { Group } from "@mantine/core";
import { getFormatter, getTranslations } from "next-intl/server";
import { CalendarDayList } from "@/features/term/calendar-day-list.tsx";
import { CalendarYear } from "@/features/term/calendar-year.tsx";
import { workedDays } from "@/features/term/calendar-months.ts";
import { todayIn } from "@/lib/dates.ts";
import { TermSettingsDocument, WorkCalendarDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The working calendar of a year: what the country and the region decided, and the centre itself. */
export async function CalendarPage({ asked }: { asked: string | null }) {
  const t = await getTranslations("workCalendar");
  const format = await getFormatter();
  const { permissions } = await getViewer();
  const { workSettings } = await load(TermSettingsDocument, {});
  const today = todayIn(workSettings.timeZone);
  const year = yearOf(asked) ?? Number(today.slice(0, 4));
  const { workCalendar: days } = await load(WorkCalendarDocument, { year });
  const worked = format.number(workedDays(days));
  return (
    <Page
      title={t("title", { year: String(year) })}
      lead={t("lead", { worked, off: format.number(days.length - workedDays(days)) })}
      actions={
        <Group component="nav" aria-label={t("years")} gap="md">
          {year > FIRST_YEAR && <TextLink href={`?year=${year - 1}`}>{String(year - 1)}</TextLink>}
          {year < LAST_YEAR && <TextLink href={`?year=${year + 1}`}>{String(year + 1)}</TextLink>}
        </Group>
      }
      isWide
    >
      <CalendarYear
        key={year}
        year={year}
        days={days}
        today={today}
        canChange={permissions.includes("term:change")}
      />
      <Section title={t("special")}>
        <CalendarDayList days={days} />
      </Section>
    </Page>
  );
}

function yearOf(text: string | null): number | null {
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : null;
  return year !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}
