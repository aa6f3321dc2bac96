"use client";

import { Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { AdvisePageDocument, ClosePageAdviceDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Advises those who keep a page. */
export function AdviceButton({ pageId }: { pageId: string }) {
  const t = useTranslations("officialPages");
  const [text, setText] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(null);
  return (
    <DialogButton
      label={t("advise")}
      title={t("advise")}
      submitLabel={t("giveAdvice")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => {
        setText("");
        setDueOn(null);
      }}
      onSubmit={async () =>
        refusalOf((await send(AdvisePageDocument, { input: { pageId, text, dueOn } })).outcome)
      }
    >
      <Textarea
        label={t("whatToDo")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        data-autofocus
      />
      <DayField label={t("dueOn")} value={dueOn} onChange={setDueOn} clearable />
    </DialogButton>
  );
}

/** What became of a recommendation. */
export function CloseAdvice({ id, revision }: { id: string; revision: number }) {
  const t = useTranslations("officialPages");
  const close = (isDone: boolean) => async (note: string) =>
    refusalOf((await send(ClosePageAdviceDocument, { id, revision, isDone, note: note || null })).outcome);
  return (
    <>
      <NoteDialog label={t("adviceDone")} noteLabel={t("note")} isNoteNeeded={false} onSubmit={close(true)} />
      <NoteDialog label={t("adviceWithdraw")} noteLabel={t("note")} isDanger onSubmit={close(false)} />
    </>
  );
}
