"use client";

import { Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  AddAgendaItemDocument,
  type AgendaItemFactsFragment,
  ChangeAgendaItemDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Words {
  readonly title: string;
  readonly reason: string;
  readonly speaker: string;
}

const none: Words = { title: "", reason: "", speaker: "" };

const inputOf = ({ title, reason, speaker }: Words) => ({
  title,
  reason: reason || null,
  speaker: speaker || null,
});

export function AddItemButton({ meetingId }: { meetingId: string }) {
  const t = useTranslations("meetings.agenda");
  const [words, setWords] = useState(none);
  const submit = async () =>
    refusalOf((await send(AddAgendaItemDocument, { input: { meetingId, ...inputOf(words) } })).outcome);
  return (
    <DialogButton
      label={t("add")}
      title={t("add")}
      submitLabel={t("save")}
      onOpen={() => setWords(none)}
      onSubmit={submit}
      buttonProps={{ variant: "default" }}
    >
      <ItemFields words={words} onChange={setWords} />
    </DialogButton>
  );
}

export function ChangeItemButton({ meetingId, item }: { meetingId: string; item: AgendaItemFactsFragment }) {
  const t = useTranslations("meetings.agenda");
  const known: Words = { title: item.title, reason: item.reason ?? "", speaker: item.speaker ?? "" };
  const [words, setWords] = useState(known);
  const submit = async () => {
    const input = { meetingId, itemId: item.id, state: item.state, ...inputOf(words) };
    return refusalOf((await send(ChangeAgendaItemDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("edit")}
      accessibleLabel={t("editOf", { title: item.title })}
      title={t("edit")}
      submitLabel={t("save")}
      onOpen={() => setWords(known)}
      onSubmit={submit}
    >
      <ItemFields words={words} onChange={setWords} />
    </DialogButton>
  );
}

function ItemFields({ words, onChange }: { words: Words; onChange: (words: Words) => void }) {
  const t = useTranslations("meetings.agenda");
  return (
    <>
      <TextInput
        label={t("matter")}
        value={words.title}
        onChange={(event) => onChange({ ...words, title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={500}
      />
      <Textarea
        label={t("reason")}
        value={words.reason}
        onChange={(event) => onChange({ ...words, reason: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={2000}
      />
      <TextInput
        label={t("speaker")}
        value={words.speaker}
        onChange={(event) => onChange({ ...words, speaker: event.currentTarget.value })}
        maxLength={200}
      />
    </>
  );
}
