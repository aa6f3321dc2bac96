"use client";

import { useLocale, useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type PollQuery, type PollStep, TakePollStepDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";

/** Steps that cannot be taken without a word; `schema/poll-steps.json` says the same. */
const noted: ReadonlySet<PollStep> = new Set<PollStep>(["WITHDRAW", "RECOUNT", "PUBLISH", "CANCEL"]);
const primary: ReadonlySet<PollStep> = new Set<PollStep>(["ANNOUNCE", "OPEN", "COUNT", "PUBLISH"]);

interface Props {
  poll: Pick<PollQuery["poll"], "id" | "revision" | "steps" | "organiser">;
}

/** What may be done now. */
export function PollSteps({ poll: { id, revision, steps } }: Props) {
  const t = useTranslations("polls");
  const locale = useLocale();
  const take = (step: PollStep) => async (note: string) => {
    const { outcome } = await send(TakePollStepDocument, {
      step,
      input: { id, revision, note: note || null },
    });
    const refusal = refusalOf(outcome);
    const clause = outcome.__typename === "SubmissionRefused" ? outcome.clause : null;
    return refusal !== null && clause ? `${refusal} ${t("byClause", { clause })}` : refusal;
  };
  return steps.map((step) => (
    <NoteDialog
      key={step}
      label={label("pollStep", step, locale)}
      {...(noted.has(step) && { noteLabel: t(step === "PUBLISH" ? "publishWhere" : "reason") })}
      noteHint={t("noteHint")}
      isPrimary={primary.has(step)}
      isDanger={step === "CANCEL"}
      onSubmit={take(step)}
    />
  ));
}
