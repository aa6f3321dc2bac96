"use client";

import { MultiSelect, Select, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { SetMeetingRuleDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  rule: string;
  title: string;
  options: readonly { value: string; label: string }[];
  /** What the centre set; empty where it set nothing. */
  values: readonly string[];
  note: string;
  isSingle?: boolean;
}

/** Sets what the act leaves open, with its ground; emptied, the default is back. */
export function SetRuleButton({ rule, title, options, values, note: known, isSingle = false }: Props) {
  const t = useTranslations("meetings.procedure");
  const [chosen, setChosen] = useState<string[]>([...values]);
  const [note, setNote] = useState(known);
  const submit = async () => {
    const input = { rule, values: chosen, note: note || null };
    return refusalOf((await send(SetMeetingRuleDocument, { input })).outcome);
  };
  const field = { label: title, description: t("emptyIsDefault"), data: [...options], clearable: true };
  return (
    <DialogButton
      label={t("set")}
      accessibleLabel={t("setOf", { name: title })}
      title={title}
      submitLabel={t("save")}
      onOpen={() => {
        setChosen([...values]);
        setNote(known);
      }}
      onSubmit={submit}
    >
      {isSingle ? (
        <Select
          {...field}
          value={chosen[0] ?? null}
          onChange={(value) => setChosen(value === null ? [] : [value])}
        />
      ) : (
        <MultiSelect {...field} value={chosen} onChange={setChosen} />
      )}
      <Textarea
        label={t("ground")}
        description={t("groundHint")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        required={chosen.length > 0}
        withAsterisk={false}
        maxLength={500}
        autosize
        minRows={2}
      />
    </DialogButton>
  );
}
