"use client";

import { Button, Fieldset, Stack, Textarea } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { DecisionEditor, type DecisionRow, newRow, rowOf } from "@/features/minutes/decision-editor.tsx";
import type { Draft } from "@/features/minutes/minutes-editor.tsx";
import { SaveSign } from "@/features/minutes/save-sign.tsx";
import { useAutosave } from "@/features/minutes/use-autosave.ts";
import { send } from "@/lib/browser-graphql.ts";
import { type MinutesPartsFragment, SaveMinutesTextDocument } from "@/lib/graphql.generated.ts";

type Item = MinutesPartsFragment["agenda"][number];
type Text = MinutesPartsFragment["texts"][number];

interface Props {
  number: number;
  item: Item;
  text: Text | null;
  decisions: MinutesPartsFragment["decisions"];
  draft: Draft;
  /** Decision that the last refusal was about. */
  missing: string | null;
}

/** One item of the agenda: what was heard, and what was decided. */
export function AgendaItemEditor({ number, item, text, decisions, draft, missing }: Props) {
  const t = useTranslations("minutes");
  const [rows, setRows] = useState<readonly DecisionRow[]>(() => decisions.map(rowOf));
  const add = () => setRows((known) => [...known, newRow()]);
  const remove = (key: string) => setRows((known) => known.filter((row) => row.key !== key));
  const onKeys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    add();
  };
  return (
    <Fieldset legend={`${number}. ${item.title}`} onKeyDown={onKeys}>
      <Stack gap="md">
        <Heard item={item} text={text} draft={draft} />
        {rows.map((row, at) => (
          <DecisionEditor
            key={row.key}
            row={row}
            number={`${number}.${at + 1}`}
            agendaItemId={item.id}
            draft={draft}
            isMissing={missing !== null && row.facts?.id === missing}
            onRemoved={() => remove(row.key)}
          />
        ))}
        <Button
          variant="default"
          size="sm"
          onClick={add}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          style={{ alignSelf: "flex-start" }}
        >
          {t("addDecision")}
        </Button>
      </Stack>
    </Fieldset>
  );
}

function Heard({ item, text, draft }: Pick<Props, "item" | "text" | "draft">) {
  const t = useTranslations("minutes");
  const revision = useRef(text?.revision ?? 0);
  const { minutesId, onSaved, register } = draft;
  const save = async (value: string) => {
    const input = { minutesId, agendaItemId: item.id, text: value, revision: revision.current };
    const { done } = await send(SaveMinutesTextDocument, { input });
    if (done.__typename === "MinutesRefused") return done.message;
    revision.current += 1;
    onSaved(done.minutes.revision);
    return null;
  };
  const { value, change, state, failure, keep } = useAutosave(text?.text ?? "", save);
  useEffect(() => register(keep), [register, keep]);
  return (
    <div>
      <Textarea
        label={item.speaker === null ? t("heard") : t("heardOf", { speaker: item.speaker })}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => void keep()}
        autosize
        minRows={3}
        maxRows={20}
        maxLength={50_000}
      />
      <SaveSign state={state} failure={failure} />
    </div>
  );
}
