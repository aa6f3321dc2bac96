"use client";

import { Checkbox, Radio, RadioGroup, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { ChoiceField, NoteField } from "@/features/submission/item/dialogs/fields.tsx";
import { useStepInput } from "@/features/submission/item/dialogs/use-step-input.ts";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { useChoices } from "@/features/submission/item/use-choices.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  CloseItemDocument,
  DismissItemDocument,
  ForwardItemDocument,
  type SubmissionOutcome,
} from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";

/** Outcomes of work that was done here; the others have steps of their own. */
const outcomes: readonly SubmissionOutcome[] = ["SOLVED", "EXPLAINED", "REFUSED"];

/** The end of the work, with what came of it and, where the regulation wants it, the cause. */
export function CloseDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { item } = useItem();
  const { choices, failure } = useChoices();
  const { input, note, setNote } = useStepInput();
  const [outcome, setOutcome] = useState<SubmissionOutcome | null>(item.state === "SOLVED" ? "SOLVED" : null);
  const [causeId, setCause] = useState<string | null>(item.cause?.id ?? null);
  return (
    <ActionDialog
      title={name("submissionStep", "CLOSE")}
      submitLabel={name("submissionStep", "CLOSE")}
      // A missing cause is not stopped here: the refusal names the clause that asks for it.
      isIncomplete={!outcome}
      onSubmit={() =>
        send(CloseItemDocument, { input: { ...input, outcome: outcome ?? "EXPLAINED", causeId } })
      }
      onClose={onClose}
    >
      <RadioGroup
        label={t("outcome")}
        value={outcome}
        onChange={(chosen) => setOutcome(chosen as SubmissionOutcome)}
      >
        <Stack gap={6} mt={6}>
          {outcomes.map((each) => (
            <Radio
              key={each}
              value={each}
              label={name("submissionOutcome", each)}
              disabled={each === "SOLVED" && item.state !== "SOLVED"}
              description={each === "SOLVED" && item.state !== "SOLVED" ? t("notSolvedYet") : undefined}
            />
          ))}
        </Stack>
      </RadioGroup>
      <ChoiceField
        label={t(item.isCauseObligatory ? "causeObligatory" : "cause")}
        options={choices?.causes ?? null}
        value={causeId}
        failure={failure}
        onChange={setCause}
      />
      <NoteField label={t("note")} value={note} onChange={setNote} />
    </ActionDialog>
  );
}

/** Another body is competent. */
export function ForwardDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { item } = useItem();
  const { input, note, setNote } = useStepInput();
  const [to, setTo] = useState("");
  const [isNotified, setNotified] = useState(false);
  return (
    <ActionDialog
      title={name("submissionStep", "FORWARD")}
      lead={t(item.regime === "APPEAL" ? "forwardLeadAppeal" : "forwardLeadMessage")}
      submitLabel={name("submissionStep", "FORWARD")}
      isIncomplete={to.trim() === ""}
      onSubmit={() => send(ForwardItemDocument, { input: { ...input, to: to.trim(), isNotified } })}
      onClose={onClose}
    >
      <TextInput
        label={t("competentBody")}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={300}
      />
      <NoteField label={t("note")} value={note} onChange={setNote} />
      <Checkbox
        label={t("notifiedOfForwarding")}
        checked={isNotified}
        onChange={(event) => setNotified(event.currentTarget.checked)}
      />
    </ActionDialog>
  );
}

/** No answer on the merits, on a ground that the person names. */
export function DismissDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { item } = useItem();
  const { choices, failure } = useChoices();
  const { input, note, setNote, hasNote } = useStepInput();
  const [ground, setGround] = useState<string | null>(null);
  const [isNotified, setNotified] = useState(false);
  const grounds = choices?.grounds.filter(({ regime }) => regime === item.regime) ?? null;
  const chosen = grounds?.find(({ code }) => code === ground);
  return (
    <ActionDialog
      title={name("submissionStep", "DISMISS")}
      lead={t("stepLead.DISMISS")}
      submitLabel={t("dismissSubmit")}
      isDanger
      isIncomplete={!ground || !hasNote}
      onSubmit={() => send(DismissItemDocument, { input: { ...input, ground: ground ?? "", isNotified } })}
      onClose={onClose}
    >
      <ChoiceField
        label={t("ground")}
        options={grounds?.map(({ code }) => ({ value: code, label: name("dismissalGround", code) })) ?? null}
        value={ground}
        failure={failure}
        onChange={setGround}
        isRequired
      />
      {chosen && (
        <Text fz="sm" c="var(--text-quiet)">
          {[chosen.clause, name("ruleSource", chosen.source)].filter(Boolean).join(" · ")}
        </Text>
      )}
      <NoteField label={t("reason")} value={note} onChange={setNote} isRequired />
      {chosen?.needsNotice && (
        <Checkbox
          label={t("notifiedOfDismissal")}
          checked={isNotified}
          onChange={(event) => setNotified(event.currentTarget.checked)}
        />
      )}
    </ActionDialog>
  );
}
