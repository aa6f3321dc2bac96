"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { NoteField } from "@/features/submission/item/dialogs/fields.tsx";
import type { ItemOutcomeFragment } from "@/lib/graphql.generated.ts";

interface Props {
  label: string;
  /** Says which of several equal buttons this is. */
  accessibleLabel: string;
  title: string;
  /** Words over the field; the dialogue only asks back when there is none. */
  field?: string;
  lead?: string;
  submitLabel: string;
  isDanger?: boolean;
  onSubmit: (text: string) => Promise<{ outcome: ItemOutcomeFragment }>;
}

/** A button of one line of a list: asks back, or asks for what came of it. */
export function ResultButton(props: Props) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        className="no-print"
        size="compact-sm"
        variant="subtle"
        onClick={open}
        aria-label={props.accessibleLabel}
      >
        {props.label}
      </Button>
      {isOpen && <ResultDialog {...props} onClose={close} />}
    </>
  );
}

function ResultDialog({
  title,
  field,
  lead,
  submitLabel,
  isDanger,
  onSubmit,
  onClose,
}: Props & { onClose: () => void }) {
  const [text, setText] = useState("");
  return (
    <ActionDialog
      title={title}
      lead={lead}
      submitLabel={submitLabel}
      isDanger={isDanger}
      isIncomplete={field !== undefined && text.trim() === ""}
      onSubmit={() => onSubmit(text.trim())}
      onClose={onClose}
    >
      {field && <NoteField label={field} value={text} onChange={setText} isRequired />}
    </ActionDialog>
  );
}
