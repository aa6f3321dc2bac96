"use client";

import { useState } from "react";
import {
  blankDraft,
  fieldOfRefusal,
  inputOf,
  missingField,
  nextDraft,
  unsavedOf,
  type IntakeDraft,
  type IntakeField,
} from "@/features/submission/intake-draft.ts";
import { useFeatures } from "@/features/feature/feature.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { RegisterSubmissionDocument, type RegisterSubmissionMutation } from "@/lib/graphql.generated.ts";
import { timeIn } from "@/lib/local-time.ts";
import { useAction } from "@/lib/use-action.ts";

type Saved = Extract<RegisterSubmissionMutation["registerSubmission"], { __typename: "SubmissionSaved" }>;
export type Registered = Saved["submission"];

/** What is wrong with one field. */
export interface Fault {
  readonly field: IntakeField;
  readonly message: string;
  readonly clause: string | null;
}

/** Moves the person to the field that is wrong. */
const focusOn = (field: IntakeField) =>
  requestAnimationFrame(() => {
    const part = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
    const control = part?.matches("input, textarea")
      ? part
      : part?.querySelector<HTMLElement>("input:not([disabled]), textarea, button");
    control?.focus();
    control?.scrollIntoView({ block: "center" });
  });

/** State of the intake form: the draft, what is wrong with it, and what was registered. */
export function useIntake(timeZone: string, first: string, missingText: (field: IntakeField) => string) {
  const kind = useFeatures()["INT-09"] ? "CITIZEN" : "UNKNOWN";
  const clock = (now: Date) => [todayIn(timeZone, now), timeIn(timeZone, now)] as const;
  const [draft, setDraft] = useState<IntakeDraft>(() => blankDraft(...clock(new Date(first)), kind));
  const [isTimeTouched, setTimeTouched] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [registered, setRegistered] = useState<Registered | null>(null);
  const { run, refuse, isRunning, failure } = useAction();
  const change = (next: Partial<IntakeDraft>) => {
    if ("receivedOn" in next || "receivedAt" in next) setTimeTouched(true);
    setDraft((before) => ({ ...before, ...next }));
    setFault((before) => (before && before.field in next ? null : before));
  };
  const blame = (next: Fault) => {
    setFault(next);
    focusOn(next.field);
  };
  const submit = () => {
    const missing = missingField(draft);
    if (missing) return blame({ field: missing, message: missingText(missing), clause: null });
    setFault(null);
    void run(async () => {
      const input = inputOf(draft, isTimeTouched, timeZone);
      const { registerSubmission: outcome } = await send(RegisterSubmissionDocument, { input });
      if (outcome.__typename === "SubmissionSaved") return setRegistered(outcome.submission);
      const field = fieldOfRefusal(outcome.code);
      if (field) blame({ field, message: outcome.message, clause: outcome.clause });
      else refuse(outcome.message);
    });
  };
  const startNext = () => {
    setDraft((before) => nextDraft(before, ...clock(new Date())));
    setTimeTouched(false);
    setRegistered(null);
    setFault(null);
  };
  const unsaved = unsavedOf(draft, isTimeTouched, timeZone);
  return { draft, unsaved, change, fault, registered, submit, startNext, isRunning, failure };
}
