"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { meetingInput, MeetingFields, type TypedMeeting } from "@/features/meeting/meeting-fields.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { ChangeMeetingDocument, type MeetingPageQuery } from "@/lib/graphql.generated.ts";
import { timeIn } from "@/lib/local-time.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Meeting = MeetingPageQuery["meeting"];

function typedOf({ title, form, startsAt, endsAt, place, link }: Meeting, timeZone: string): TypedMeeting {
  return {
    title,
    form,
    day: todayIn(timeZone, new Date(startsAt)),
    time: timeIn(timeZone, new Date(startsAt)),
    endDay: todayIn(timeZone, new Date(endsAt)),
    endTime: timeIn(timeZone, new Date(endsAt)),
    place: place ?? "",
    link: link ?? "",
  };
}

/** Other facts of a meeting that has not begun. */
export function ChangeMeetingButton({ meeting, timeZone }: { meeting: Meeting; timeZone: string }) {
  const t = useTranslations("meetings");
  const [typed, setTyped] = useState(() => typedOf(meeting, timeZone));
  const submit = async () => {
    const input = meetingInput(typed, timeZone);
    if (!input) return t("fields.timeMissing");
    const { id, revision } = meeting;
    return refusalOf((await send(ChangeMeetingDocument, { input: { ...input, id, revision } })).outcome);
  };
  return (
    <div className="no-print">
      <DialogButton
        label={t("change")}
        title={t("change")}
        submitLabel={t("save")}
        onOpen={() => setTyped(typedOf(meeting, timeZone))}
        onSubmit={submit}
        size="lg"
        buttonProps={{ size: "sm", variant: "default" }}
      >
        <MeetingFields
          typed={typed}
          onChange={setTyped}
          forms={meeting.procedure.forms.values}
          isTimeFixed={meeting.state === "CALLED"}
        />
      </DialogButton>
    </div>
  );
}
