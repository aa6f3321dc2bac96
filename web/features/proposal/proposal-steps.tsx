"use client";

import { useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type ProposalStep, TakeProposalStepDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import steps from "../../../schema/proposal-steps.json" with { type: "json" };

const noteWords = { RECORD_REPLY: "reply", DECLINE: "reason", FINISH: "whatDone" } as const;
type Noted = keyof typeof noteWords;

interface Props {
  id: string;
  revision: number;
  steps: readonly ProposalStep[];
}

/** Steps of a proposal that the viewer may take now. */
export function ProposalSteps({ id, revision, steps: taken }: Props) {
  const t = useTranslations("proposals");
  const { name } = useLabels();
  return (
    <>
      {taken.map((step) => (
        <NoteDialog
          key={step}
          label={name("proposalStep", step)}
          {...(steps[step].needsNote ? { noteLabel: t(noteWords[step as Noted]) } : {})}
          {...(steps[step].needsAddressee ? { dayLabel: t("replyDueOn") } : {})}
          isDanger={step === "WITHDRAW" || step === "DECLINE"}
          isPrimary={step === "SEND" || step === "ADOPT"}
          onSubmit={async (note, replyDueOn) => {
            const input = { id, revision, step, note: note || null, replyDueOn };
            return refusalOf((await send(TakeProposalStepDocument, { input })).outcome);
          }}
        />
      ))}
    </>
  );
}
