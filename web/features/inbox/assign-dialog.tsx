"use client";

import { Button, Group, Select, Stack, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { BulkOutcomes } from "@/features/inbox/bulk-outcomes.tsx";
import type { InboxChoices } from "@/features/inbox/inbox-choices.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  AssignSubmissionsDocument,
  type AssignSubmissionsInput,
  type BulkStateFragment,
} from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** Which submissions: chosen rows as the person saw them, or everything that meets a filter. */
export interface AssignTarget {
  readonly count: number;
  readonly which: Pick<AssignSubmissionsInput, "items"> | Pick<AssignSubmissionsInput, "filter">;
}

interface Props {
  target: AssignTarget;
  choices: InboxChoices;
  onClose: () => void;
  /** Something was assigned: the list is to be read anew. */
  onDone: () => void;
}

/** Assigns many submissions together and tells of each that was refused, and why. */
export function AssignDialog({ target, choices, onClose, onDone }: Props) {
  const t = useTranslations("inbox");
  const [state, setState] = useState<BulkStateFragment | null>(null);
  return (
    <Dialog isOpen onClose={onClose} title={t("assign.title", { count: target.count })} size="lg">
      {state ? (
        <BulkOutcomes first={state} onClose={onClose} onDone={onDone} />
      ) : (
        <AssignForm target={target} choices={choices} onClose={onClose} onState={setState} />
      )}
    </Dialog>
  );
}

interface FormProps {
  target: AssignTarget;
  choices: InboxChoices;
  onClose: () => void;
  onState: (state: BulkStateFragment) => void;
}

function AssignForm({ target, choices, onClose, onState }: FormProps) {
  const t = useTranslations("inbox");
  const tCommon = useTranslations("common");
  const [recipientId, setRecipient] = useState<string | null>(null);
  const [executorAccountId, setExecutor] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const { run, refuse, isRunning, failure } = useAction();
  // A person of one recipient cannot answer what is assigned to another.
  const executors = choices.executors.filter(
    ({ recipientId: own }) => own === null || recipientId === null || own === recipientId,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!recipientId && !executorAccountId) return refuse(t("assign.nobody"));
    void run(async () => {
      const input = { ...target.which, recipientId, executorAccountId, note: note.trim() || null };
      onState((await send(AssignSubmissionsDocument, { input })).assignSubmissions);
    });
  };
  const select = {
    searchable: true,
    clearable: true,
    clearButtonProps: { "aria-label": tCommon("clear") },
    nothingFoundMessage: t("noOption"),
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Select
          label={t("assign.recipient")}
          data={choices.recipients.map(({ value, label }) => ({ value, label }))}
          value={recipientId}
          onChange={(chosen) => {
            setRecipient(chosen);
            setExecutor(null);
          }}
          data-autofocus
          {...select}
        />
        <Select
          label={t("assign.executor")}
          data={executors.map(({ value, label }) => ({ value, label }))}
          value={executorAccountId}
          onChange={setExecutor}
          {...select}
        />
        <Textarea
          label={t("assign.note")}
          value={note}
          maxLength={2_000}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FailureAlert message={failure} />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose}>
            {tCommon("cancel")}
          </Button>
          <Button type="submit" loading={isRunning}>
            {t("assign.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
