"use client";

import { NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  AskForSupportDocument,
  ChangeSupportDeskDocument,
  type SupportDeskFactsFragment,
  type SupportKind,
  type SupportPriority,
  type SupportStep,
  TakeSupportStepDocument,
  WriteToSupportDocument,
} from "@/lib/graphql.generated.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

const blank = {
  kind: "FAILURE" as SupportKind,
  priority: "NORMAL" as SupportPriority,
  subject: "",
  text: "",
};

/** Asks for help. */
export function AskButton({ hours }: { hours: SupportDeskFactsFragment["hours"] }) {
  const t = useTranslations("support");
  const locale = useLocale();
  const [facts, setFacts] = useState(blank);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const term = hours.find(({ priority }) => priority === facts.priority)?.hours ?? 0;
  const submit = async () =>
    refusalOf((await send(AskForSupportDocument, { input: { ...facts, systemId: null } })).outcome);
  return (
    <DialogButton
      label={t("ask")}
      title={t("ask")}
      submitLabel={t("send")}
      size="lg"
      buttonProps={{ size: "sm", variant: "filled" }}
      onOpen={() => setFacts(blank)}
      onSubmit={submit}
    >
      <Select
        label={t("kind")}
        data={labelOptions("supportKind", locale)}
        value={facts.kind}
        onChange={(kind) => kind && change({ kind: kind as SupportKind })}
        allowDeselect={false}
      />
      <Select
        label={t("priority")}
        description={t("answerWithin", { hours: term })}
        data={labelOptions("supportPriority", locale)}
        value={facts.priority}
        onChange={(priority) => priority && change({ priority: priority as SupportPriority })}
        allowDeselect={false}
      />
      <TextInput
        label={t("subject")}
        value={facts.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea
        label={t("text")}
        description={t("textHint")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={4}
      />
    </DialogButton>
  );
}

interface StepsProps {
  id: string;
  revision: number;
  steps: readonly SupportStep[];
  mayWrite: boolean;
}

/** Words of the field that a step asks for. */
const needsText: ReadonlySet<SupportStep> = new Set<SupportStep>(["ANSWER", "RETURN"]);

/** What the viewer may do with a request. */
export function SupportSteps({ id, revision, steps, mayWrite }: StepsProps) {
  const t = useTranslations("support");
  const locale = useLocale();
  const take = (step: SupportStep) => async (text: string) =>
    refusalOf(
      (await send(TakeSupportStepDocument, { input: { id, revision, step, text: text || null } })).outcome,
    );
  const write = async (text: string) =>
    refusalOf((await send(WriteToSupportDocument, { input: { id, revision, text } })).outcome);
  return (
    <>
      {steps.map((step) => (
        <NoteDialog
          key={step}
          label={label("supportStep", step, locale)}
          {...(needsText.has(step)
            ? { noteLabel: step === "ANSWER" ? t("answerText") : t("stillWrong") }
            : {})}
          isPrimary={step === "ANSWER"}
          onSubmit={take(step)}
        />
      ))}
      {mayWrite && <NoteDialog label={t("write")} noteLabel={t("message")} onSubmit={write} />}
    </>
  );
}

/** Says who supports the centre, and in what time. */
export function DeskButton({ desk }: { desk: SupportDeskFactsFragment }) {
  const t = useTranslations("support");
  const locale = useLocale();
  const factsOf = () => ({
    provider: desk.provider ?? "",
    contact: desk.contact ?? "",
    hours: desk.hours.map(({ priority, hours, isOwn }) => ({
      priority,
      hours: isOwn ? hours : null,
      usual: hours,
    })),
  });
  const [facts, setFacts] = useState(factsOf);
  const setHours = (wanted: SupportPriority, value: number | string) =>
    setFacts({
      ...facts,
      hours: facts.hours.map((each) =>
        each.priority === wanted ? { ...each, hours: typeof value === "number" ? value : null } : each,
      ),
    });
  const submit = async () => {
    const hours = facts.hours.map(({ priority, hours: own }) => ({ priority, hours: own }));
    return refusalOf((await send(ChangeSupportDeskDocument, { input: { ...facts, hours } })).outcome);
  };
  return (
    <DialogButton
      label={t("changeDesk")}
      title={t("changeDesk")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(factsOf())}
      onSubmit={submit}
    >
      <TextInput
        label={t("provider")}
        value={facts.provider}
        onChange={(event) => setFacts({ ...facts, provider: event.currentTarget.value })}
      />
      <TextInput
        label={t("contact")}
        value={facts.contact}
        onChange={(event) => setFacts({ ...facts, contact: event.currentTarget.value })}
      />
      {facts.hours.map(({ priority, hours, usual }) => (
        <NumberInput
          key={priority}
          label={t("hoursOf", { priority: label("supportPriority", priority, locale) })}
          placeholder={String(usual)}
          value={hours ?? ""}
          onChange={(value) => setHours(priority, value)}
          min={1}
          max={400}
          allowDecimal={false}
        />
      ))}
    </DialogButton>
  );
}
