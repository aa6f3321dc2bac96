"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { OutcomeAlert } from "@/features/submission/item/outcome-alert.tsx";
import { useOutcome } from "@/features/submission/item/use-outcome.ts";
import { send } from "@/lib/browser-graphql.ts";
import { AddItemNoteDocument } from "@/lib/graphql.generated.ts";

/** A note for the centre's own people; the applicant never sees it. */
export function NoteForm() {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  const [text, setText] = useState("");
  const outcome = useOutcome(() => setText(""));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void outcome.change(() => send(AddItemNoteDocument, { submissionId: item.id, text: text.trim() }));
  };
  return (
    <form onSubmit={submit} className="no-print">
      <Textarea
        id="item-note"
        label={t("noteLabel")}
        description={t("noteHint")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={1}
        maxRows={8}
      />
      <Group justify="flex-end" my="xs">
        {text.trim() !== "" && (
          <Button type="submit" size="compact-md" variant="light" loading={outcome.isRunning}>
            {t("noteSubmit")}
          </Button>
        )}
      </Group>
      <OutcomeAlert outcome={outcome} />
    </form>
  );
}
