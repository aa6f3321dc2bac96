"use client";

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { AbsenceButton } from "@/features/meeting/absence-button.tsx";
import { ChooseParticipantsButton, type Person } from "@/features/meeting/choose-participants.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  type Attendance,
  type MeetingPageQuery,
  type ParticipantFactsFragment,
  RecordMeetingAttendanceDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  meeting: MeetingPageQuery["meeting"];
  canRecord: boolean;
  /** Members to choose from; null for those who may not choose. */
  people: readonly Person[] | null;
}

/** Who takes part, in what quality, and who came. */
export function ParticipantsSection({ slug, meeting, canRecord, people }: Props) {
  const t = useTranslations("meetings.participants");
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const note = (participants: readonly ParticipantFactsFragment[], attendance: Attendance) =>
    void run(async () => {
      const input = participants.map(({ id: participantId }) => ({ participantId, attendance }));
      const { outcome } = await send(RecordMeetingAttendanceDocument, { id: meeting.id, attendance: input });
      refuse(refusalOf(outcome));
      refresh();
    });
  const unnoted = meeting.participants.filter(({ attendance }) => !attendance);
  const came = meeting.participants.filter(
    ({ attendance }) => attendance === "PRESENT" || attendance === "REMOTE",
  );
  return (
    <Section
      title={t("title", { count: meeting.participants.length })}
      aside={
        <Group gap="xs" className="no-print">
          {canRecord && unnoted.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              loading={isRunning}
              onClick={() => note(unnoted, "PRESENT")}
            >
              {t("allPresent")}
            </Button>
          )}
          {people !== null && <ChooseParticipantsButton meeting={meeting} people={people} />}
        </Group>
      }
    >
      <Stack gap="xs">
        <FailureAlert message={failure} />
        {came.length > 0 && (
          <Text fz="sm" c="var(--text-quiet)">
            {t("came", { count: came.length, total: meeting.participants.length })}
          </Text>
        )}
        <PlainList>
          {meeting.participants.map((participant) => (
            <PlainListItem
              key={participant.id}
              aside={canRecord ? undefined : <AttendanceWord participant={participant} />}
            >
              <Who
                slug={slug}
                participant={participant}
                isOwn={participant.id === meeting.ownParticipantId}
              />
              {canRecord && (
                <AttendanceButtons meetingId={meeting.id} participant={participant} onNote={note} />
              )}
            </PlainListItem>
          ))}
        </PlainList>
      </Stack>
    </Section>
  );
}

function Who({
  slug,
  participant,
  isOwn,
}: {
  slug: string;
  participant: ParticipantFactsFragment;
  isOwn: boolean;
}) {
  const t = useTranslations("meetings.participants");
  const { name } = useLabels();
  const { kind, post, clause, absenceReason, substitute, attendance } = participant;
  const notes = [
    post,
    attendance === "ABSENT" && absenceReason,
    substitute && t("insteadOf", { name: substitute }),
  ].filter((each): each is string => typeof each === "string" && each !== "");
  return (
    <>
      <Group gap="xs">
        <Text component="span">{participant.name}</Text>
        {kind !== "MEMBER" && (
          <Badge variant="light" color="gray" tt="none" fw={500} radius="sm" c="var(--mantine-color-text)">
            {name("participantKind", kind)}
          </Badge>
        )}
        {isOwn && (
          <Text component="span" fz="sm" c="var(--text-quiet)">
            {t("you")}
          </Text>
        )}
        {clause && <ClauseLink base={`/${slug}`} clause={clause} />}
      </Group>
      {notes.length > 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {notes.join(" · ")}
        </Text>
      )}
    </>
  );
}

function AttendanceWord({ participant: { attendance } }: { participant: ParticipantFactsFragment }) {
  const { name } = useLabels();
  return attendance ? <Text fz="sm">{name("attendance", attendance)}</Text> : null;
}

const quick: readonly Attendance[] = ["PRESENT", "REMOTE"];

function AttendanceButtons({
  meetingId,
  participant,
  onNote,
}: {
  meetingId: string;
  participant: ParticipantFactsFragment;
  onNote: (participants: readonly ParticipantFactsFragment[], attendance: Attendance) => void;
}) {
  const t = useTranslations("meetings.participants");
  const { name } = useLabels();
  return (
    <Group
      gap={4}
      className="no-print"
      role="group"
      aria-label={t("attendanceOf", { name: participant.name })}
    >
      {quick.map((attendance) => (
        <Button
          key={attendance}
          size="compact-xs"
          variant={participant.attendance === attendance ? "filled" : "default"}
          aria-pressed={participant.attendance === attendance}
          onClick={() => onNote([participant], attendance)}
        >
          {name("attendance", attendance)}
        </Button>
      ))}
      <AbsenceButton meetingId={meetingId} participant={participant} />
    </Group>
  );
}
