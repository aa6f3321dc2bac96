"use client";

import { NumberInput, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { CloseDirectLineDocument, type DirectLineRowFragment } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Held, cancelled, or opened again. */
export function LineSteps({ line }: { line: Pick<DirectLineRowFragment, "id" | "revision" | "state"> }) {
  const t = useTranslations("polls.lines");
  const [count, setCount] = useState<number | string>("");
  const [summary, setSummary] = useState("");
  const { id, revision, state } = line;
  const close = async (input: {
    state: "PLANNED" | "HELD" | "CANCELLED";
    answeredAtOnce?: number;
    note: string;
  }) =>
    refusalOf(
      (await send(CloseDirectLineDocument, { input: { id, revision, ...input, note: input.note || null } }))
        .outcome,
    );
  if (state !== "PLANNED")
    return <NoteDialog label={t("reopen")} onSubmit={(note) => close({ state: "PLANNED", note })} />;
  return (
    <>
      <DialogButton
        label={t("held")}
        title={t("held")}
        submitLabel={t("save")}
        buttonProps={{ size: "sm", variant: "filled" }}
        onOpen={() => {
          setCount("");
          setSummary("");
        }}
        onSubmit={async () =>
          count === ""
            ? t("countMissing")
            : close({ state: "HELD", answeredAtOnce: Number(count), note: summary })
        }
      >
        <NumberInput
          label={t("atOnce")}
          description={t("atOnceHint")}
          value={count}
          onChange={setCount}
          min={0}
          allowDecimal={false}
        />
        <Textarea
          label={t("summary")}
          value={summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      </DialogButton>
      <NoteDialog
        label={t("cancel")}
        noteLabel={t("reason")}
        noteHint={t("noteHint")}
        isDanger
        onSubmit={(note) => close({ state: "CANCELLED", note })}
      />
    </>
  );
}
