"use client";

import { Checkbox, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TimeFields } from "@/features/meeting/meeting-fields.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { type MeetingPageQuery, type MeetingStep, TakeMeetingStepDocument } from "@/lib/graphql.generated.ts";
import { instantOf, timeIn } from "@/lib/local-time.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Meeting = MeetingPageQuery["meeting"];

interface Props {
  meeting: Meeting;
  timeZone: string;
}

const isMain: ReadonlySet<MeetingStep> = new Set(["SUBMIT", "AGREE", "CALL", "OPEN", "CLOSE"]);

/** What the viewer may do with the meeting by its procedure; each step says what it brings. */
export function MeetingSteps({ meeting, timeZone }: Props) {
  return meeting.steps.map((step) => (
    <StepButton key={step} step={step} meeting={meeting} timeZone={timeZone} />
  ));
}

function timesOf({ startsAt, endsAt }: Meeting, timeZone: string) {
  return {
    day: todayIn(timeZone, new Date(startsAt)),
    time: timeIn(timeZone, new Date(startsAt)),
    endDay: todayIn(timeZone, new Date(endsAt)),
    endTime: timeIn(timeZone, new Date(endsAt)),
  };
}

function StepButton({ step, meeting, timeZone }: Props & { step: MeetingStep }) {
  const t = useTranslations("meetings");
  const { name } = useLabels();
  const [note, setNote] = useState("");
  const [isChairAbsent, setChairAbsent] = useState(false);
  const [isQuorumStated, setQuorumStated] = useState(false);
  const [times, setTimes] = useState<{
    day: string | null;
    time: string;
    endDay: string | null;
    endTime: string;
  }>(() => timesOf(meeting, timeZone));
  const { id, revision, form, procedure } = meeting;
  const isLong = form === "BY_CORRESPONDENCE";
  const isMove = step === "RESCHEDULE";
  const mayChair = procedure.ownActs.includes("CHAIR");
  const asksForQuorum =
    procedure.quorum !== null && procedure.quorum !== undefined && !procedure.quorum.isCounted;
  const submit = async () => {
    const startsAt = isMove ? instantOf(times.day ?? "", times.time, timeZone) : null;
    const endsAt = isMove
      ? instantOf((isLong ? times.endDay : times.day) ?? "", times.endTime, timeZone)
      : null;
    if (isMove && (!startsAt || !endsAt)) return t("fields.timeMissing");
    const input = {
      id,
      revision,
      step,
      note: note || null,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
      isChairAbsent,
      isQuorumStated,
    };
    return refusalOf((await send(TakeMeetingStepDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={name("meetingStep", step)}
      title={name("meetingStep", step)}
      submitLabel={name("meetingStep", step)}
      onSubmit={submit}
      isDanger={step === "CANCEL"}
      buttonProps={{ size: "sm", variant: isMain.has(step) ? "filled" : "default" }}
    >
      <Text>{t(`stepHint.${step}`)}</Text>
      {isMove && (
        <TimeFields
          typed={times}
          onChange={(some) => setTimes((before) => ({ ...before, ...some }))}
          isLong={isLong}
        />
      )}
      {step === "OPEN" && !mayChair && (
        <Checkbox
          label={t("chairAbsent")}
          checked={isChairAbsent}
          onChange={(event) => setChairAbsent(event.currentTarget.checked)}
        />
      )}
      {((step === "OPEN" && !isLong) || (step === "CLOSE" && isLong)) && asksForQuorum && (
        <Checkbox
          label={t("quorumStated", { text: procedure.quorum?.text ?? "" })}
          checked={isQuorumStated}
          onChange={(event) => setQuorumStated(event.currentTarget.checked)}
        />
      )}
      <Textarea
        label={t("note")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
        required={step === "RETURN" || step === "CANCEL"}
        withAsterisk={false}
      />
    </DialogButton>
  );
}
