"use client";

import { Select, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { CloseCauseDocument, type CauseSettingsQuery, SaveCauseDocument } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { SaveButton } from "@/ui/save-button.tsx";

export type CauseRow = CauseSettingsQuery["causes"][number];

const factsOf = (cause?: CauseRow) => ({ name: cause?.name ?? "", group: cause?.group ?? "ORGANISATION" });

/** Adds a cause, or changes the one given. */
export function CauseButton({ cause }: { cause?: CauseRow }) {
  const t = useTranslations("causes");
  const locale = useLocale();
  const [facts, setFacts] = useState(() => factsOf(cause));
  const save = async () =>
    refusalOf((await send(SaveCauseDocument, { input: { ...facts, id: cause?.id ?? null } })).outcome);
  return (
    <SaveButton
      words="causes"
      changed={cause?.name ?? null}
      onOpen={() => setFacts(factsOf(cause))}
      onSubmit={save}
    >
      <TextInput
        label={t("name")}
        value={facts.name}
        onChange={(event) => setFacts({ ...facts, name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Select
        label={t("group")}
        data={labelOptions("causeGroup", locale)}
        value={facts.group}
        onChange={(group) => setFacts({ ...facts, group: group ?? facts.group })}
        allowDeselect={false}
      />
    </SaveButton>
  );
}

/** Takes a cause out of use, or back into it. */
export function CauseClosing({ cause: { id, name, isClosed } }: { cause: CauseRow }) {
  const t = useTranslations("causes");
  const label = isClosed ? t("reopen") : t("close");
  return (
    <DialogButton
      label={label}
      accessibleLabel={isClosed ? t("reopenOf", { name }) : t("closeOf", { name })}
      title={label}
      submitLabel={label}
      isDanger={!isClosed}
      onSubmit={async () => refusalOf((await send(CloseCauseDocument, { id, isClosed: !isClosed })).outcome)}
    >
      <Text>{isClosed ? t("reopenLead", { name }) : t("closeLead", { name })}</Text>
    </DialogButton>
  );
}
