"use client";

import { Text, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { NoteProtectionDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Notes that a measure was done. */
export function ProtectionButton({
  measureCode,
  name,
  today,
}: {
  measureCode: string;
  name: string;
  today: string;
}) {
  const t = useTranslations("protection");
  const blank = { doneOn: today as string | null, doneByName: "", document: "", note: "" };
  const [facts, setFacts] = useState(blank);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const submit = async () => {
    const { doneOn, ...others } = facts;
    if (doneOn === null) return t("dayMissing");
    return refusalOf(
      (await send(NoteProtectionDocument, { input: { ...others, doneOn, measureCode } })).outcome,
    );
  };
  return (
    <DialogButton
      label={t("note")}
      accessibleLabel={t("noteOf", { name })}
      title={t("note")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(blank)}
      onSubmit={submit}
    >
      <Text fz="sm">{name}</Text>
      <DayField
        label={t("doneOn")}
        value={facts.doneOn}
        onChange={(doneOn) => change({ doneOn })}
        max={today}
        required
      />
      <TextInput
        label={t("doneBy")}
        value={facts.doneByName}
        onChange={(event) => change({ doneByName: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <TextInput
        label={t("document")}
        description={t("documentHint")}
        value={facts.document}
        onChange={(event) => change({ document: event.currentTarget.value })}
      />
      <Textarea
        label={t("remark")}
        value={facts.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
      />
    </DialogButton>
  );
}
