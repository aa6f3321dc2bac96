"use client";

import { ApplicantDialog } from "@/features/submission/item/dialogs/applicant-dialog.tsx";
import { AssignDialog } from "@/features/submission/item/dialogs/assign-dialog.tsx";
import {
  CloseDialog,
  DismissDialog,
  ForwardDialog,
} from "@/features/submission/item/dialogs/closing-dialogs.tsx";
import { ExtendDialog, PostponeDialog } from "@/features/submission/item/dialogs/delay-dialogs.tsx";
import { LinkDialog } from "@/features/submission/item/dialogs/link-dialog.tsx";
import { MatterDialog } from "@/features/submission/item/dialogs/matter-dialog.tsx";
import { NoteDialog } from "@/features/submission/item/dialogs/note-dialog.tsx";
import { RaiseDialog } from "@/features/submission/item/dialogs/raise-dialog.tsx";
import {
  CoExecutorDialog,
  ContactDialog,
  RapidResponseDialog,
} from "@/features/submission/item/dialogs/task-dialogs.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { ItemTask } from "@/features/submission/item/item-tasks.ts";

/** The dialogue of the task that was begun; one at a time. */
export function TaskDialog() {
  const { task, end } = useItem();
  return task && <DialogOf task={task} onClose={end} />;
}

function DialogOf({ task, onClose }: { task: ItemTask; onClose: () => void }) {
  switch (task) {
    case "TAKE_OVER":
    case "RESUME":
    case "SOLVE":
    case "RETURN":
    case "REOPEN":
      return <NoteDialog step={task} onClose={onClose} />;
    case "ASSIGN":
      return <AssignDialog onClose={onClose} />;
    case "CLASSIFY":
      return <MatterDialog onClose={onClose} />;
    case "EXTEND":
      return <ExtendDialog onClose={onClose} />;
    case "POSTPONE":
      return <PostponeDialog onClose={onClose} />;
    case "CLOSE":
      return <CloseDialog onClose={onClose} />;
    case "FORWARD":
      return <ForwardDialog onClose={onClose} />;
    case "DISMISS":
      return <DismissDialog onClose={onClose} />;
    case "CO_EXECUTOR":
      return <CoExecutorDialog isOutside={false} onClose={onClose} />;
    case "OUTSIDE_BODY":
      return <CoExecutorDialog isOutside onClose={onClose} />;
    case "RAPID_RESPONSE":
      return <RapidResponseDialog onClose={onClose} />;
    case "CONTACT":
      return <ContactDialog onClose={onClose} />;
    case "RAISE":
      return <RaiseDialog onClose={onClose} />;
    case "LINK":
      return <LinkDialog onClose={onClose} />;
    case "APPLICANT":
      return <ApplicantDialog onClose={onClose} />;
    default:
      return task satisfies never;
  }
}
