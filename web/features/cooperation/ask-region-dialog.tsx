"use client";

import { Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { AskRegionDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

const blank = { subject: "", text: "", dueOn: null as string | null };

/** A centre asks the regional one. */
export function AskRegionButton() {
  const t = useTranslations("cooperation");
  const [facts, setFacts] = useState(blank);
  const submit = async () => {
    const { dueOn, ...others } = facts;
    if (dueOn === null) return t("requests.dueMissing");
    return refusalOf((await send(AskRegionDocument, { input: { ...others, dueOn } })).outcome);
  };
  return (
    <DialogButton
      label={t("requests.ask")}
      title={t("requests.ask")}
      submitLabel={t("requests.send")}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled" }}
      onOpen={() => setFacts(blank)}
      onSubmit={submit}
    >
      <TextInput
        label={t("subject")}
        value={facts.subject}
        onChange={(event) => setFacts({ ...facts, subject: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
      />
      <Textarea
        label={t("requests.text")}
        description={t("freeText")}
        value={facts.text}
        onChange={(event) => setFacts({ ...facts, text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={4}
      />
      <DayField
        label={t("requests.neededBy")}
        value={facts.dueOn}
        onChange={(dueOn) => setFacts({ ...facts, dueOn })}
        required
      />
    </DialogButton>
  );
}
