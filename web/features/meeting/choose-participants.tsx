"use client";

import { MultiSelect, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { invitedLines, invitedOf } from "@/features/meeting/invited-text.ts";
import { send } from "@/lib/browser-graphql.ts";
import { ChooseParticipantsDocument, type MeetingPageQuery } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Meeting = MeetingPageQuery["meeting"];

export interface Person {
  readonly id: string;
  readonly name?: string | null;
  readonly post?: string | null;
}

interface Choice {
  readonly memberIds: string[];
  readonly roleCodes: string[];
  readonly invited: string;
}

function choiceOf({ participants }: Meeting): Choice {
  return {
    memberIds: participants.flatMap(({ memberId }) => memberId ?? []),
    roleCodes: participants.flatMap(({ kind, memberId, roleCodes }) =>
      kind === "MEMBER" && !memberId ? roleCodes : [],
    ),
    invited: invitedLines(participants.filter(({ kind }) => kind === "INVITED")),
  };
}

/** Members, roles that nobody is known to hold, and whoever is invited; said all at once. */
export function ChooseParticipantsButton({
  meeting,
  people,
}: {
  meeting: Meeting;
  people: readonly Person[];
}) {
  const t = useTranslations("meetings.participants");
  const [choice, setChoice] = useState(() => choiceOf(meeting));
  const roles = new Map(
    meeting.procedure.rules.flatMap(({ roleCodes, roleTitles }) =>
      roleCodes.map((code, at) => [code, roleTitles[at] ?? code] as const),
    ),
  );
  const named = new Map([
    ...meeting.participants.flatMap(({ kind, memberId, roleCodes, name }) =>
      kind === "MEMBER" && !memberId ? roleCodes.map((code) => [code, name] as const) : [],
    ),
    ...roles,
  ]);
  const submit = async () => {
    const { id, revision } = meeting;
    const input = { id, revision, ...choice, invited: invitedOf(choice.invited) };
    return refusalOf((await send(ChooseParticipantsDocument, { input })).outcome);
  };
  const { invited } = meeting.procedure;
  return (
    <DialogButton
      label={t("choose")}
      title={t("choose")}
      submitLabel={t("save")}
      onOpen={() => setChoice(choiceOf(meeting))}
      onSubmit={submit}
      size="lg"
      buttonProps={{ variant: "default" }}
    >
      <MultiSelect
        label={t("members")}
        description={people.length === 0 ? t("noMembers") : undefined}
        data={people.map(({ id, name, post }) => ({
          value: id,
          label: [name, post].filter(Boolean).join(", ") || id,
        }))}
        value={choice.memberIds}
        onChange={(memberIds) => setChoice({ ...choice, memberIds })}
        searchable
        clearable
      />
      <MultiSelect
        label={t("roles")}
        description={t("rolesHint")}
        data={[...named].map(([value, label]) => ({ value, label }))}
        value={choice.roleCodes}
        onChange={(roleCodes) => setChoice({ ...choice, roleCodes })}
        clearable
      />
      <Textarea
        label={t("invited")}
        description={t("invitedHint")}
        value={choice.invited}
        onChange={(event) => setChoice({ ...choice, invited: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      {invited.length > 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("invitedByAct", { who: invited.map(({ who }) => who).join("; ") })}
        </Text>
      )}
    </DialogButton>
  );
}
