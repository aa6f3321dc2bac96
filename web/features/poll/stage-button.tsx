"use client";

import { Checkbox, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type PollQuery, SavePollStageDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  id: string;
  revision: number;
  stage: PollQuery["poll"]["stages"][number];
  name: string;
}

/** Sets the day of a stage, or notes that it was done or is not needed. */
export function StageButton({ id, revision, stage, name }: Props) {
  const t = useTranslations("polls.stages");
  const { code, dueOn, doneOn, isDropped, note } = stage;
  const known = { dueOn, doneOn, isDropped, note: note ?? "" };
  const [facts, setFacts] = useState(known);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  return (
    <DialogButton
      label={t("mark")}
      accessibleLabel={t("markOf", { name })}
      title={name}
      submitLabel={t("save")}
      onOpen={() => setFacts(known)}
      onSubmit={async () =>
        refusalOf((await send(SavePollStageDocument, { input: { id, revision, code, ...facts } })).outcome)
      }
    >
      <DayField label={t("dueOn")} value={facts.dueOn} onChange={(day) => change({ dueOn: day })} clearable />
      <DayField
        label={t("doneOn")}
        value={facts.doneOn}
        onChange={(day) => change({ doneOn: day })}
        clearable
      />
      <Checkbox
        label={t("notNeeded")}
        checked={facts.isDropped}
        onChange={(event) => change({ isDropped: event.currentTarget.checked })}
      />
      <Textarea
        label={t("note")}
        description={t("noteHint")}
        value={facts.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    </DialogButton>
  );
}
