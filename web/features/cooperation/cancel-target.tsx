"use client";

import { useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { CancelTargetDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";

/** Cancels a target, with the reason. */
export function CancelTarget({ id, revision }: { id: string; revision: number }) {
  const t = useTranslations("cooperation.targets");
  return (
    <NoteDialog
      label={t("cancel")}
      noteLabel={t("reason")}
      isDanger
      onSubmit={async (note) => refusalOf((await send(CancelTargetDocument, { id, revision, note })).outcome)}
    />
  );
}
