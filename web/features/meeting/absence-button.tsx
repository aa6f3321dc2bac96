"use client";

import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type ParticipantFactsFragment, RecordMeetingAttendanceDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Notes that somebody is away, why, and who came instead. */
export function AbsenceButton({
  meetingId,
  participant,
}: {
  meetingId: string;
  participant: ParticipantFactsFragment;
}) {
  const t = useTranslations("meetings.participants");
  const { name } = useLabels();
  const [absenceReason, setReason] = useState(participant.absenceReason ?? "");
  const [substitute, setSubstitute] = useState(participant.substitute ?? "");
  const submit = async () => {
    const facts = { participantId: participant.id, attendance: "ABSENT" as const };
    const attendance = [{ ...facts, absenceReason: absenceReason || null, substitute: substitute || null }];
    return refusalOf((await send(RecordMeetingAttendanceDocument, { id: meetingId, attendance })).outcome);
  };
  return (
    <DialogButton
      label={name("attendance", "ABSENT")}
      accessibleLabel={t("absentOf", { name: participant.name })}
      title={t("absentOf", { name: participant.name })}
      submitLabel={t("note")}
      onSubmit={submit}
      buttonProps={{
        size: "compact-xs",
        variant: participant.attendance === "ABSENT" ? "filled" : "default",
      }}
    >
      <TextInput
        label={t("why")}
        value={absenceReason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
      />
      <TextInput
        label={t("instead")}
        value={substitute}
        onChange={(event) => setSubstitute(event.currentTarget.value)}
        maxLength={200}
      />
    </DialogButton>
  );
}
