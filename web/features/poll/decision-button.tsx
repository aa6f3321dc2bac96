"use client";

import { useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type PollQuery, RecordPollDecisionDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";

/** Keeps what was decided by the results. */
export function DecisionButton({ poll }: { poll: Pick<PollQuery["poll"], "id" | "revision" | "decidedOn"> }) {
  const t = useTranslations("polls");
  const { id, revision } = poll;
  return (
    <NoteDialog
      label={t("recordDecision")}
      noteLabel={t("decision")}
      noteHint={t("noteHint")}
      dayLabel={t("decidedOn")}
      day={poll.decidedOn}
      onSubmit={async (decision, decidedOn) =>
        refusalOf(
          (await send(RecordPollDecisionDocument, { input: { id, revision, decision, decidedOn } })).outcome,
        )
      }
    />
  );
}
