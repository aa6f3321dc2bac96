"use client";

import { useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type ClassifierKind, RestoreClassifierDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";

/** Puts a version back as a new one. */
export function RestoreButton({ kind, number }: { kind: ClassifierKind; number: number }) {
  const t = useTranslations("classifiers");
  return (
    <NoteDialog
      label={t("restore", { number })}
      noteLabel={t("reason")}
      onSubmit={async (reason) =>
        refusalOf((await send(RestoreClassifierDocument, { kind, number, reason })).outcome)
      }
    />
  );
}
