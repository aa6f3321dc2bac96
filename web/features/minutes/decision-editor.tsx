"use client";

import { Button, Checkbox, Group, Paper, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ownerChoice, type OwnerChoice, ownerInput } from "@/features/assignment/owner-choice.ts";
import { OwnerField } from "@/features/assignment/owner-field.tsx";
import type { Draft } from "@/features/minutes/minutes-editor.tsx";
import { SaveSign } from "@/features/minutes/save-sign.tsx";
import { useAutosave } from "@/features/minutes/use-autosave.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  type DecisionPartsFragment,
  RemoveDecisionDocument,
  SaveDecisionDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { DayField } from "@/ui/day-field.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

/** A decision in the list: one that is kept, or one that is only begun. */
export interface DecisionRow {
  readonly key: string;
  readonly facts: DecisionPartsFragment | null;
}

let count = 0;
export const newRow = (): DecisionRow => ({ key: `new-${(count += 1)}`, facts: null });
export const rowOf = (facts: DecisionPartsFragment): DecisionRow => ({ key: facts.id, facts });

interface Words {
  readonly text: string;
  readonly isForAction: boolean;
  readonly owner: OwnerChoice;
  readonly dueOn: string | null;
  readonly source: string;
}

const wordsOf = (facts: DecisionPartsFragment | null): Words => ({
  text: facts?.text ?? "",
  isForAction: facts?.isForAction ?? true,
  owner: facts ? ownerChoice(facts) : null,
  dueOn: facts?.dueOn ?? null,
  source: facts?.source ?? "",
});

interface Props {
  row: DecisionRow;
  number: string;
  agendaItemId: string;
  draft: Draft;
  isMissing: boolean;
  onRemoved: () => void;
}

/** A decision as it is written down: words, owner, term. */
export function DecisionEditor({ row, number, agendaItemId, draft, isMissing, onRemoved }: Props) {
  const t = useTranslations("minutes");
  const { saving, id, remove } = useDecision(row, agendaItemId, draft, onRemoved);
  const { value, change, state, failure } = saving;
  const set = (more: Partial<Words>) => change({ ...value, ...more });
  const field = useRef<HTMLTextAreaElement>(null);
  const isNew = row.facts === null;
  // Whoever asked for a new decision types on without reaching for the mouse.
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  return (
    <Paper
      withBorder
      p="sm"
      id={id === null ? undefined : `decision-${id}`}
      data-missing={isMissing || undefined}
    >
      <Stack gap="xs">
        <Textarea
          label={t("decision", { number })}
          value={value.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          onBlur={() => void saving.keep()}
          autosize
          minRows={2}
          maxLength={4000}
          ref={field}
          error={isMissing ? t("lacksSomething") : undefined}
        />
        <Checkbox
          label={t("isNoted")}
          checked={!value.isForAction}
          onChange={(event) => set({ isForAction: !event.currentTarget.checked })}
        />
        {value.isForAction && (
          <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
            <OwnerField choices={draft.choices} value={value.owner} onChange={(owner) => set({ owner })} />
            <DayField
              label={t("due")}
              value={value.dueOn}
              onChange={(dueOn) => set({ dueOn })}
              min={draft.today}
              clearable
            />
          </Group>
        )}
        <TextInput
          label={t("decisionSource")}
          value={value.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
          maxLength={1000}
        />
        <Group justify="space-between" gap="xs">
          <SaveSign state={state} failure={failure} />
          <Button variant="default" size="compact-sm" onClick={remove.press} loading={remove.isRunning}>
            {t("removeDecision", { number })}
          </Button>
        </Group>
        <FailureAlert message={remove.failure} />
      </Stack>
    </Paper>
  );
}

function useDecision({ facts }: DecisionRow, agendaItemId: string, draft: Draft, onRemoved: () => void) {
  const { minutesId, onSaved, register } = draft;
  const [id, setId] = useState(facts?.id ?? null);
  const known = useRef({ id: facts?.id ?? null, revision: facts?.revision ?? 0 });
  const removing = useAction();
  const save = async ({ owner, source, ...words }: Words) => {
    const input = { ...known.current, ...words, ...ownerInput(owner), minutesId, agendaItemId, source };
    const { done } = await send(SaveDecisionDocument, { input });
    if (done.__typename === "MinutesRefused") return done.message;
    const own = done.minutes.decisions.filter((each) => each.agendaItemId === agendaItemId);
    // A new one stands last on its item.
    const saved = known.current.id === null ? own.at(-1) : own.find((each) => each.id === known.current.id);
    known.current = { id: saved?.id ?? null, revision: saved?.revision ?? 0 };
    setId(saved?.id ?? null);
    onSaved(done.minutes.revision);
    return null;
  };
  const saving = useAutosave(wordsOf(facts), save);
  const { keep } = saving;
  useEffect(() => register(keep), [register, keep]);
  const press = () =>
    void removing.run(async () => {
      await keep();
      const { id: removed } = known.current;
      if (removed === null) return onRemoved();
      const { done } = await send(RemoveDecisionDocument, { id: removed });
      const refusal = refusalOf(done);
      if (refusal !== null) return removing.refuse(refusal);
      if (done.__typename === "MinutesSaved") onSaved(done.minutes.revision);
      onRemoved();
    });
  return { saving, id, remove: { press, isRunning: removing.isRunning, failure: removing.failure } };
}
