"use client";

import { Button, Group, Select, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RowProps } from "@/features/meeting/agenda-row.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { CastVoteDocument, type VoteChoice } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

const choices: readonly VoteChoice[] = ["FOR", "AGAINST", "ABSTAINED"];

/** Votes of a matter: the count, one's own, and whose votes were written down by another. */
export function VotePanel(props: RowProps) {
  const { item, canVote, canRecordVotes, ownParticipantId, meetingId } = props;
  const t = useTranslations("meetings.votes");
  const { name } = useLabels();
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const own = item.votes.find(({ participantId }) => participantId === ownParticipantId)?.choice ?? null;
  const cast = (choice: VoteChoice | null) =>
    void run(async () => {
      const input = { meetingId, itemId: item.id, choice };
      refuse(refusalOf((await send(CastVoteDocument, { input })).outcome));
      refresh();
    });
  const { tally } = item;
  if (!canVote && item.votes.length === 0) return null;
  return (
    <div>
      <Text fz="sm">
        {t("tally", { for: tally.for, against: tally.against, abstained: tally.abstained })}
        {tally.outcome && ` ${t("counted", { outcome: name("agendaOutcome", tally.outcome).toLowerCase() })}`}
      </Text>
      {canVote && ownParticipantId !== null && (
        <Group gap={4} className="no-print" role="group" aria-label={t("own", { title: item.title })}>
          {choices.map((choice) => (
            <Button
              key={choice}
              size="compact-sm"
              variant={own === choice ? "filled" : "default"}
              aria-pressed={own === choice}
              loading={isRunning}
              onClick={() => cast(own === choice ? null : choice)}
            >
              {name("voteChoice", choice)}
            </Button>
          ))}
        </Group>
      )}
      <FailureAlert message={failure} />
      <Group gap={4} className="no-print">
        {item.votes.length > 0 && <VoteList {...props} />}
        {canRecordVotes && <RecordVote {...props} />}
      </Group>
    </div>
  );
}

function VoteList({ item, participants }: RowProps) {
  const t = useTranslations("meetings.votes");
  const { name } = useLabels();
  const [isOpen, setOpen] = useState(false);
  const nameOf = (id: string) => participants.find((each) => each.id === id)?.name ?? "";
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("who")}
      </Button>
      {isOpen && (
        <PlainList>
          {item.votes.map(({ participantId, choice, isAbsentee, recordedBy }) => (
            <PlainListItem key={participantId} aside={name("voteChoice", choice)}>
              {nameOf(participantId)}
              <Text fz="sm" c="var(--text-quiet)">
                {[isAbsentee && t("absentee"), recordedBy && t("recordedBy", { name: recordedBy })]
                  .filter((each) => typeof each === "string")
                  .join(", ")}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
      )}
    </div>
  );
}

function RecordVote({ item, meetingId, participants }: RowProps) {
  const t = useTranslations("meetings.votes");
  const { name } = useLabels();
  const members = participants.filter(({ kind }) => kind === "MEMBER");
  const [participantId, setParticipantId] = useState<string | null>(null);
  const [choice, setChoice] = useState<VoteChoice>("FOR");
  const submit = async () => {
    if (participantId === null) return t("chooseMember");
    const input = { meetingId, itemId: item.id, participantId, choice };
    return refusalOf((await send(CastVoteDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("record")}
      accessibleLabel={t("recordOf", { title: item.title })}
      title={t("record")}
      submitLabel={t("save")}
      onSubmit={submit}
    >
      <Select
        label={t("member")}
        data={members.map(({ id, name: who, post }) => ({
          value: id,
          label: post ? `${who}, ${post}` : who,
        }))}
        value={participantId}
        onChange={setParticipantId}
        searchable
      />
      <Select
        label={t("choice")}
        data={choices.map((each) => ({ value: each, label: name("voteChoice", each) }))}
        value={choice}
        onChange={(value) => value && setChoice(value as VoteChoice)}
        allowDeselect={false}
      />
    </DialogButton>
  );
}
