import { Alert, Anchor, Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { AgendaSection } from "@/features/meeting/agenda-section.tsx";
import { ChangeMeetingButton } from "@/features/meeting/change-meeting-button.tsx";
import { MaterialsSection } from "@/features/meeting/materials-section.tsx";
import { MeetingHistory } from "@/features/meeting/meeting-history.tsx";
import { MeetingStateBadge } from "@/features/meeting/meeting-state-badge.tsx";
import { MeetingSteps } from "@/features/meeting/meeting-steps.tsx";
import { spanText } from "@/features/meeting/meeting-time.ts";
import { ParticipantsSection } from "@/features/meeting/participants-section.tsx";
import { ProcedureSection } from "@/features/meeting/procedure-section.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import {
  MeetingPageDocument,
  MeetingPeopleDocument,
  type MeetingPageQuery,
} from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Facts, type Fact } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Meeting = MeetingPageQuery["meeting"];

const beforeSession: ReadonlySet<string> = new Set(["DRAFT", "ON_AGREEMENT", "AGREED", "CALLED"]);
const withMinutes: ReadonlySet<string> = new Set(["IN_SESSION", "HELD"]);

/** One meeting: before it, while it runs and after. */
export async function MeetingPage({ slug, id }: { slug: string; id: string }) {
  await requirePermission("meeting:view");
  const t = await getTranslations("meetings");
  const locale = await getLocale();
  const { municipality } = await getViewer();
  const timeZone = municipality?.timeZone ?? "UTC";
  const { meeting } = await load(MeetingPageDocument, { id });
  const { ownActs } = meeting.procedure;
  const isBefore = beforeSession.has(meeting.state);
  const canChoose = isBefore && ownActs.includes("CHOOSE_PARTICIPANTS");
  const people = canChoose ? (await load(MeetingPeopleDocument, { slug })).municipality.members.edges : [];
  const isOpen = isBefore || meeting.state === "IN_SESSION";
  const attended = meeting.state === "CALLED" || meeting.state === "IN_SESSION";
  return (
    <Page
      title={meeting.title}
      lead={t("lead", { number: `${meeting.number}/${meeting.year}` })}
      actions={
        <>
          <MeetingStateBadge state={meeting.state} label={label("meetingState", meeting.state, locale)} />
          {withMinutes.has(meeting.state) && (
            <TextLink href={`/${slug}/meetings/${id}/minutes`}>{t("minutes")}</TextLink>
          )}
          <TextLink href={`/${slug}/meetings/${id}/agenda`}>{t("printedAgenda")}</TextLink>
        </>
      }
    >
      <Facts facts={await factsOf(meeting, timeZone)} />
      {meeting.cancelReason && (
        <Alert color="gray" role="status">
          {t("cancelled", { reason: meeting.cancelReason })}
        </Alert>
      )}
      <Group gap="xs" className="no-print">
        <MeetingSteps meeting={meeting} timeZone={timeZone} />
        {isBefore && ownActs.includes("ORGANISE") && (
          <ChangeMeetingButton meeting={meeting} timeZone={timeZone} />
        )}
        {meeting.steps.length === 0 && isOpen && (
          <Text fz="sm" c="var(--text-quiet)">
            {t("noSteps")}
          </Text>
        )}
      </Group>
      <AgendaSection
        slug={slug}
        meetingId={id}
        items={meeting.agenda}
        participants={meeting.participants}
        ownParticipantId={meeting.ownParticipantId ?? null}
        canArrange={meeting.canArrange && isOpen}
        canState={meeting.state === "IN_SESSION" && canChair(meeting)}
        canVote={attended}
        canRecordVotes={attended && meeting.canRecord}
      />
      <ParticipantsSection
        slug={slug}
        meeting={meeting}
        canRecord={attended && meeting.canRecord}
        people={canChoose ? people.map(({ node }) => node) : null}
      />
      <MaterialsSection
        meetingId={id}
        materials={meeting.materials}
        items={meeting.agenda.filter(({ state }) => state === "KEPT")}
        canAdd={isOpen}
        timeZone={timeZone}
      />
      <ProcedureSection slug={slug} procedure={meeting.procedure} />
      <MeetingHistory slug={slug} history={meeting.history} timeZone={timeZone} />
    </Page>
  );
}

/** Whoever opened the meeting states how matters ended. */
const canChair = ({ procedure, isSubstituted }: Meeting): boolean =>
  procedure.ownActs.includes(isSubstituted ? "SUBSTITUTE" : "CHAIR") || procedure.ownActs.includes("CHAIR");

async function factsOf(meeting: Meeting, timeZone: string): Promise<Fact[]> {
  const t = await getTranslations("meetings");
  const locale = await getLocale();
  const { startsAt, endsAt, place, link, form, chairedBy, isSubstituted, agreedBy, agreedAt, isQuorate } =
    meeting;
  return [
    { name: t("when"), value: spanText(startsAt, endsAt, locale, timeZone) },
    { name: t("form"), value: label("meetingForm", form, locale) },
    ...(place ? [{ name: t("place"), value: place }] : []),
    ...(link
      ? [
          {
            name: t("link"),
            value: (
              <Anchor href={link} rel="noreferrer noopener" target="_blank">
                {t("join")}
              </Anchor>
            ),
          },
        ]
      : []),
    ...(agreedBy && agreedAt
      ? [{ name: t("agreed"), value: agreedBy, note: formatInstant(agreedAt, locale, timeZone) }]
      : []),
    ...(chairedBy
      ? [{ name: t("chaired"), value: chairedBy, ...(isSubstituted && { note: t("substituted") }) }]
      : []),
    ...(typeof isQuorate === "boolean"
      ? [{ name: t("quorum"), value: t(isQuorate ? "quorate" : "notQuorate") }]
      : []),
  ];
}
