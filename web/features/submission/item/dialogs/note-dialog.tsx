"use client";

import type { TypedDocumentNode } from "@urql/core";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { NoteField } from "@/features/submission/item/dialogs/fields.tsx";
import { useStepInput } from "@/features/submission/item/dialogs/use-step-input.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  ReopenItemDocument,
  ResumeItemDocument,
  ReturnItemDocument,
  SolveItemDocument,
  TakeOverItemDocument,
  type ItemOutcomeFragment,
  type SubmissionStepInput,
} from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";

type Change = TypedDocumentNode<{ outcome: ItemOutcomeFragment }, { input: SubmissionStepInput }>;

interface Rule {
  readonly document: Change;
  /** The history must say why. */
  readonly needsNote: boolean;
}

const rules = {
  TAKE_OVER: { document: TakeOverItemDocument, needsNote: false },
  RESUME: { document: ResumeItemDocument, needsNote: false },
  SOLVE: { document: SolveItemDocument, needsNote: false },
  RETURN: { document: ReturnItemDocument, needsNote: true },
  REOPEN: { document: ReopenItemDocument, needsNote: true },
} satisfies Record<string, Rule>;

export type NoteStep = keyof typeof rules;

/** A step that needs nothing but a word, or not even that. */
export function NoteDialog({ step, onClose }: { step: NoteStep; onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { input, note, setNote, hasNote } = useStepInput();
  const { document, needsNote } = rules[step];
  return (
    <ActionDialog
      title={name("submissionStep", step)}
      lead={t(`stepLead.${step}`)}
      submitLabel={name("submissionStep", step)}
      isIncomplete={needsNote && !hasNote}
      onSubmit={() => send(document, { input })}
      onClose={onClose}
    >
      <NoteField
        label={t(needsNote ? "reason" : "note")}
        value={note}
        onChange={setNote}
        isRequired={needsNote}
      />
    </ActionDialog>
  );
}
