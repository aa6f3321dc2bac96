"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { meetingInput, MeetingFields, type TypedMeeting } from "@/features/meeting/meeting-fields.tsx";
import { meetingPath } from "@/features/meeting/meeting-time.ts";
import { send } from "@/lib/browser-graphql.ts";
import { DraftMeetingDocument, type MeetingForm } from "@/lib/graphql.generated.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  slug: string;
  today: string;
  timeZone: string;
  forms: readonly MeetingForm[];
}

/** Begins a meeting and goes to its page. */
export function NewMeetingButton({ slug, today, timeZone, forms }: Props) {
  const t = useTranslations("meetings");
  const router = useRouter();
  const blank: TypedMeeting = {
    title: "",
    form: forms[0] ?? "IN_PERSON",
    day: today,
    time: "10:00",
    endDay: today,
    endTime: "11:00",
    place: "",
    link: "",
  };
  const [typed, setTyped] = useState(blank);
  const [madeId, setMadeId] = useState<string | null>(null);
  const submit = async () => {
    const input = meetingInput(typed, timeZone);
    if (!input) return t("fields.timeMissing");
    const { outcome } = await send(DraftMeetingDocument, { input });
    if (outcome.__typename === "StepRefused") return outcome.message;
    setMadeId(outcome.meeting.id);
    router.push(meetingPath(slug, outcome.meeting.id));
    return null;
  };
  return (
    <DialogButton
      label={t("new")}
      title={t("newTitle")}
      submitLabel={t("create")}
      onOpen={() => setTyped(blank)}
      onSubmit={submit}
      onDone={() => undefined}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled", loading: madeId !== null }}
    >
      <MeetingFields typed={typed} onChange={setTyped} forms={forms} />
    </DialogButton>
  );
}
