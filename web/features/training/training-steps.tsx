"use client";

import { useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { CloseTrainingDocument, type TrainingState } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";

interface Props {
  id: string;
  revision: number;
  state: TrainingState;
}

/** Held, cancelled, or opened again. */
export function TrainingSteps({ id, revision, state }: Props) {
  const t = useTranslations("trainings");
  const become = (to: TrainingState) => async (note: string) =>
    refusalOf(
      (await send(CloseTrainingDocument, { input: { id, revision, state: to, note: note || null } })).outcome,
    );
  if (state !== "PLANNED") return <NoteDialog label={t("reopen")} onSubmit={become("PLANNED")} />;
  return (
    <>
      <NoteDialog label={t("held")} isPrimary onSubmit={become("HELD")} />
      <NoteDialog label={t("cancel")} noteLabel={t("reason")} isDanger onSubmit={become("CANCELLED")} />
    </>
  );
}
