import { Alert, Group, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { Feature } from "@/features/feature/feature.tsx";
import { FeedSection } from "@/features/meeting/feed-section.tsx";
import { MeetingsTable } from "@/features/meeting/meetings-table.tsx";
import { lastDayOf, monthOf } from "@/features/meeting/month.ts";
import { MonthSection } from "@/features/meeting/month-section.tsx";
import { NewMeetingButton } from "@/features/meeting/new-meeting-button.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { MeetingsDocument, type MeetingsQuery, type MeetingState } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  state: string | null;
  month: string | null;
  after: string | null;
}

const states: readonly MeetingState[] = [
  "DRAFT",
  "ON_AGREEMENT",
  "AGREED",
  "CALLED",
  "IN_SESSION",
  "HELD",
  "CANCELLED",
];

/** Meetings of the centre: by month, as a list, and in people's own calendars. */
export async function MeetingsPage({ slug, state, month: asked, after }: Props) {
  await requirePermission("meeting:view");
  const t = await getTranslations("meetings");
  const { municipality } = await getViewer();
  const timeZone = municipality?.timeZone ?? "UTC";
  const today = todayIn(timeZone);
  const month = monthOf(asked, today);
  const chosen = states.find((each) => each === state);
  const { meetings, ofMonth, meetingProcedure, meetingFrequency, calendarFeed } = await load(
    MeetingsDocument,
    {
      filter: chosen ? { states: [chosen] } : null,
      after,
      month: { from: `${month}-01`, to: lastDayOf(month) },
    },
  );
  const canOrganise = meetingProcedure.ownActs.includes("ORGANISE");
  return (
    <Page
      title={t("title")}
      lead={
        <Group gap="md" component="span">
          <TextLink href={`/${slug}/meetings/procedure`}>{t("toProcedure")}</TextLink>
          <Feature code="MTG-08">
            <TextLink href={`/${slug}/meetings/outside`}>{t("outside.title")}</TextLink>
          </Feature>
        </Group>
      }
      actions={
        canOrganise && (
          <NewMeetingButton
            slug={slug}
            today={today}
            timeZone={timeZone}
            forms={meetingProcedure.forms.values}
          />
        )
      }
    >
      <FrequencyNote slug={slug} frequency={meetingFrequency} />
      <MonthSection
        slug={slug}
        month={month}
        today={today}
        timeZone={timeZone}
        meetings={ofMonth.edges.map(({ node }) => node)}
      />
      <Section title={t("list", { count: meetings.totalCount })}>
        {meetings.edges.length === 0 && !chosen ? (
          <Empty title={t("none")}>{t(canOrganise ? "noneHint" : "noneHintOthers")}</Empty>
        ) : (
          <Stack gap="sm">
            <MeetingsTable
              slug={slug}
              meetings={meetings.edges.map(({ node }) => node)}
              timeZone={timeZone}
              state={chosen ?? null}
            />
            {meetings.pageInfo.hasNextPage && (
              <TextLink
                href={`/${slug}/meetings?${new URLSearchParams({
                  ...(chosen && { state: chosen }),
                  after: meetings.pageInfo.endCursor ?? "",
                })}`}
              >
                {t("older")}
              </TextLink>
            )}
          </Stack>
        )}
      </Section>
      <FeedSection hasFeed={calendarFeed !== null && calendarFeed !== undefined} />
    </Page>
  );
}

/** How often the act wants meetings, and whether one is due. */
async function FrequencyNote({
  slug,
  frequency,
}: {
  slug: string;
  frequency: MeetingsQuery["meetingFrequency"];
}) {
  const t = await getTranslations("meetings.frequency");
  const locale = await getLocale();
  const { value, clause, nextDueOn, lastHeldOn, isOverdue, source } = frequency;
  const words = [
    t("how", { value: label("meetingFrequency", value, locale).toLowerCase() }),
    lastHeldOn && t("last", { day: formatShortDay(lastHeldOn, locale) }),
    nextDueOn && !isOverdue && t("next", { day: formatShortDay(nextDueOn, locale) }),
  ].filter((each) => typeof each === "string");
  return (
    <Stack gap="xs">
      <Text>
        {words.join(" ")}{" "}
        {clause ? (
          <ClauseLink base={`/${slug}`} clause={clause} isInText />
        ) : (
          label("procedureSource", source, locale)
        )}
      </Text>
      {isOverdue && nextDueOn && (
        <Alert color="red" role="status">
          {t("overdue", { day: formatShortDay(nextDueOn, locale) })}
        </Alert>
      )}
    </Stack>
  );
}
