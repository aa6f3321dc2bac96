import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { MeetingStateBadge } from "@/features/meeting/meeting-state-badge.tsx";
import { meetingPath, spanText } from "@/features/meeting/meeting-time.ts";
import { type MeetingRowFragment, MyDayMeetingsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  timeZone: string;
}

/** Meetings in the person's day: those of today, and those that wait to be agreed. Nothing where there are none. */
export async function DayMeetings({ slug, timeZone }: Props) {
  const t = await getTranslations("meetings");
  const { myDay } = await load(MyDayMeetingsDocument, {});
  const { today, toAgree } = myDay.meetings;
  return (
    <>
      {today.length > 0 && (
        <Section title={t("day.today")}>
          <Rows slug={slug} timeZone={timeZone} meetings={today} />
        </Section>
      )}
      {toAgree.length > 0 && (
        <Section title={t("day.toAgree")}>
          <Rows slug={slug} timeZone={timeZone} meetings={toAgree} />
        </Section>
      )}
    </>
  );
}

async function Rows({ slug, timeZone, meetings }: Props & { meetings: readonly MeetingRowFragment[] }) {
  const locale = await getLocale();
  return (
    <PlainList>
      {meetings.map(({ id, title, startsAt, endsAt, place, state }) => (
        <PlainListItem
          key={id}
          aside={<MeetingStateBadge state={state} label={label("meetingState", state, locale)} />}
        >
          <TextLink href={meetingPath(slug, id)}>{title}</TextLink>
          <Text fz="sm" c="var(--text-quiet)">
            {[spanText(startsAt, endsAt, locale, timeZone), place].filter(Boolean).join(" · ")}
          </Text>
        </PlainListItem>
      ))}
    </PlainList>
  );
}
