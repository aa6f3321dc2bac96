"use client";

import { MultiSelect } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { ChoiceField, NoteField, TaskDayField } from "@/features/submission/item/dialogs/fields.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { useChoices } from "@/features/submission/item/use-choices.ts";
import { ownKinds } from "@/features/submission/item/own-kinds.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  AskItemCoExecutorDocument,
  CallItemRapidResponseDocument,
  DrawInItemBodyDocument,
  RecordItemContactDocument,
  type ContactMeans,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { instantOf } from "@/lib/local-time.ts";

/** A task with its day, as all four kinds of request send it. */
function useTask() {
  const { item, timeZone } = useItem();
  const [task, setTask] = useState("");
  const [day, setDay] = useState<string | null>(null);
  const dueAt = day === null ? null : (instantOf(day, "23:59", timeZone)?.toISOString() ?? null);
  const input = { submissionId: item.id, revision: item.revision, task: task.trim(), dueAt };
  return { input, task, setTask, day, setDay, hasTask: task.trim() !== "" };
}

interface RequestProps {
  /** Draws in a body that does not obey the administration. */
  isOutside: boolean;
  onClose: () => void;
}

/** Asks one body for its part of the answer. */
export function CoExecutorDialog({ isOutside, onClose }: RequestProps) {
  const t = useTranslations("submissionItem");
  const { choices, failure } = useChoices();
  const { input, task, setTask, day, setDay, hasTask } = useTask();
  const [recipientId, setRecipient] = useState<string | null>(null);
  const fitting = choices?.recipients.filter(({ kind }) => ownKinds.has(kind) !== isOutside) ?? null;
  const document = isOutside ? DrawInItemBodyDocument : AskItemCoExecutorDocument;
  return (
    <ActionDialog
      title={t(isOutside ? "task.OUTSIDE_BODY" : "task.CO_EXECUTOR")}
      lead={fitting?.length === 0 ? t(isOutside ? "noOutsideBodies" : "noOwnBodies") : undefined}
      submitLabel={t("send")}
      isIncomplete={!recipientId || !hasTask}
      onSubmit={() => send(document, { input: { ...input, recipientId: recipientId ?? "" } })}
      onClose={onClose}
    >
      <ChoiceField
        label={t(isOutside ? "body" : "coExecutor")}
        options={fitting}
        value={recipientId}
        failure={failure}
        onChange={setRecipient}
        isRequired
      />
      <NoteField label={t("whatToDo")} value={task} onChange={setTask} isRequired />
      <TaskDayField value={day} onChange={setDay} />
    </ActionDialog>
  );
}

/** Calls several bodies, institutions and companies at once. */
export function RapidResponseDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { choices, failure } = useChoices();
  const { input, task, setTask, day, setDay, hasTask } = useTask();
  const [recipientIds, setRecipients] = useState<string[]>([]);
  const fitting = choices?.recipients.filter(({ kind }) => ownKinds.has(kind)) ?? [];
  return (
    <ActionDialog
      title={t("task.RAPID_RESPONSE")}
      lead={t("rapidLead")}
      submitLabel={t("send")}
      isIncomplete={recipientIds.length === 0 || !hasTask}
      onSubmit={() => send(CallItemRapidResponseDocument, { input: { ...input, recipientIds } })}
      onClose={onClose}
    >
      <MultiSelect
        label={t("whom")}
        data={fitting.map(({ value, label }) => ({ value, label }))}
        value={recipientIds}
        onChange={setRecipients}
        error={failure}
        searchable
        nothingFoundMessage={t("noOption")}
        disabled={choices === null}
      />
      <NoteField label={t("whatToDo")} value={task} onChange={setTask} isRequired />
      <TaskDayField value={day} onChange={setDay} />
    </ActionDialog>
  );
}

/** Notes a task that was given by telephone, e-mail or in person. */
export function ContactDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { choices, failure } = useChoices();
  const { input, task, setTask, day, setDay, hasTask } = useTask();
  const [recipientId, setRecipient] = useState<string | null>(null);
  const [means, setMeans] = useState<ContactMeans>("PHONE");
  return (
    <ActionDialog
      title={t("task.CONTACT")}
      lead={t("contactLead")}
      submitLabel={t("record")}
      isIncomplete={!recipientId || !hasTask}
      onSubmit={() =>
        send(RecordItemContactDocument, { input: { ...input, means, recipientId: recipientId ?? "" } })
      }
      onClose={onClose}
    >
      <ChoiceField
        label={t("whomTold")}
        options={choices?.recipients ?? null}
        value={recipientId}
        failure={failure}
        onChange={setRecipient}
        isRequired
      />
      <ChoiceField
        label={t("means")}
        options={labelOptions("contactMeans", locale)}
        value={means}
        onChange={(chosen) => setMeans((chosen ?? "PHONE") as ContactMeans)}
        isRequired
      />
      <NoteField label={t("whatToDo")} value={task} onChange={setTask} isRequired />
      <TaskDayField value={day} onChange={setDay} />
    </ActionDialog>
  );
}
