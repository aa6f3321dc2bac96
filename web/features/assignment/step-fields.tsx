"use client";

import { Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import steps from "../../../schema/assignment-steps.json" with { type: "json" };
import { OwnerField } from "@/features/assignment/owner-field.tsx";
import { type OwnerChoice, ownerInput } from "@/features/assignment/owner-choice.ts";
import type { AssignmentChoicesQuery, AssignmentStep } from "@/lib/graphql.generated.ts";
import { DayField } from "@/ui/day-field.tsx";

export type Choices = AssignmentChoicesQuery["municipality"];

/** What a person says with a step. */
export interface StepWords {
  note: string;
  dueOn: string | null;
  owner: OwnerChoice;
}

const nothing: StepWords = { note: "", dueOn: null, owner: null };

export function useStepWords() {
  const [words, setWords] = useState(nothing);
  return { words, setWords, forget: () => setWords(nothing) };
}

/** The words as the API takes them. */
export const wordsInput = ({ note, dueOn, owner }: StepWords) => ({ note, dueOn, ...ownerInput(owner) });

interface Props {
  step: AssignmentStep;
  words: StepWords;
  onChange: (words: StepWords) => void;
  today: string;
  choices: Choices | null;
}

/** Fields of a step: only what it needs. */
export function StepFields({ step, words, onChange, today, choices }: Props) {
  const t = useTranslations("assignments");
  const needs: readonly string[] = steps[step].needs;
  return (
    <>
      <Text>{t(`stepHint.${step}`)}</Text>
      {needs.includes("DAY") && (
        <DayField
          label={t("newDue")}
          value={words.dueOn}
          onChange={(dueOn) => onChange({ ...words, dueOn })}
          min={today}
          required
        />
      )}
      {needs.includes("OWNER") && choices && (
        <OwnerField
          choices={choices}
          value={words.owner}
          onChange={(owner) => onChange({ ...words, owner })}
        />
      )}
      <Textarea
        label={t(step === "REPORT" ? "report" : "note")}
        value={words.note}
        onChange={(event) => onChange({ ...words, note: event.currentTarget.value })}
        maxLength={4000}
        autosize
        minRows={2}
        required={needs.includes("NOTE")}
        withAsterisk={false}
      />
    </>
  );
}
