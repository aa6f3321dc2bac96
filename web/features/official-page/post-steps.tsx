"use client";

import { useLocale, useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type ContentPostStep, TakeContentPostStepDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";

interface Props {
  id: string;
  revision: number;
  steps: readonly ContentPostStep[];
}

const primary: ReadonlySet<ContentPostStep> = new Set(["SUBMIT", "APPROVE"]);

/** What the viewer may do with a post now. */
export function PostSteps({ id, revision, steps }: Props) {
  const t = useTranslations("officialPages");
  const locale = useLocale();
  return steps.map((step) => (
    <NoteDialog
      key={step}
      label={label("contentPostStep", step, locale)}
      {...(step === "RETURN" ? { noteLabel: t("reason") } : {})}
      isPrimary={primary.has(step)}
      isDanger={step === "CANCEL"}
      onSubmit={async (note) =>
        refusalOf(
          (await send(TakeContentPostStepDocument, { input: { id, revision, step, note: note || null } }))
            .outcome,
        )
      }
    />
  ));
}
