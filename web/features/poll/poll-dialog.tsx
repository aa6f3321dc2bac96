"use client";

import { Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { PollChoices } from "@/features/poll/poll-choices.ts";
import { pollKinds } from "@/features/poll/poll-view.ts";
import {
  noQuestion,
  QuestionFields,
  type QuestionDraft,
  questionInput,
} from "@/features/poll/question-fields.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type PollKind, type PollQuery, SavePollDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Known = PollQuery["poll"];

interface Props {
  poll?: Known;
  choices: PollChoices;
  base: string;
}

const factsOf = (poll: Known | undefined) => ({
  kind: poll?.kind ?? ("POLL" as PollKind),
  title: poll?.title ?? "",
  about: poll?.about ?? "",
  startsOn: poll?.startsOn ?? (null as string | null),
  endsOn: poll?.endsOn ?? (null as string | null),
  place: poll?.place ?? "",
  settlementId: poll?.settlement?.id ?? null,
  link: poll?.link ?? "",
  organiser: poll?.organiser ?? "",
  officerMemberId: poll?.officer?.id ?? null,
  invitedCount: (poll?.invitedCount ?? "") as number | string,
  leastCount: (poll?.leastCount ?? "") as number | string,
  questions: poll
    ? poll.questions.map(({ text, isMultiple, options }) => ({
        text,
        isMultiple,
        lines: options.map((option) => option.text).join("\n"),
      }))
    : ([noQuestion] as QuestionDraft[]),
});

const numberOf = (typed: number | string) => (typed === "" ? null : Number(typed));

/** Plans a poll, or changes one. */
export function PollButton({ poll, choices, base }: Props) {
  const t = useTranslations("polls");
  const form = useTranslations("polls.form");
  const locale = useLocale();
  const router = useRouter();
  const made = useRef<string | null>(null);
  const [facts, setFacts] = useState(factsOf(poll));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const words = poll ? form("change") : form("new");
  const submit = async () => {
    const { startsOn, endsOn, questions, invitedCount, leastCount, ...others } = facts;
    if (!startsOn || !endsOn) return form("periodMissing");
    const input = {
      ...others,
      startsOn,
      endsOn,
      invitedCount: numberOf(invitedCount),
      leastCount: numberOf(leastCount),
      questions: questions
        .filter(({ text, lines }) => text.trim() !== "" || lines.trim() !== "")
        .map((question) => questionInput(question)),
      id: poll?.id ?? null,
      revision: poll?.revision ?? null,
    };
    const { outcome } = await send(SavePollDocument, { input });
    if (outcome.__typename === "PollSaved") made.current = outcome.poll.id;
    return refusalOf(outcome);
  };
  const text = (key: "title" | "about" | "place" | "link" | "organiser") => ({
    value: facts[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  });
  return (
    <DialogButton
      label={words}
      title={words}
      submitLabel={form("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: poll ? "default" : "filled" }}
      onOpen={() => setFacts(factsOf(poll))}
      onSubmit={submit}
      {...(poll ? {} : { onDone: () => router.push(`${base}/polls/${made.current}`) })}
    >
      <Select
        label={t("kind")}
        data={pollKinds.map((kind) => ({ value: kind, label: label("pollKind", kind, locale) }))}
        value={facts.kind}
        onChange={(kind) => kind && change({ kind: kind as PollKind })}
        allowDeselect={false}
      />
      <TextInput
        label={t("subject")}
        {...text("title")}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Textarea label={form("about")} {...text("about")} autosize minRows={2} />
      <Group grow align="flex-start">
        <DayField
          label={form("startsOn")}
          value={facts.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          required
        />
        <DayField
          label={form("endsOn")}
          value={facts.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          required
        />
      </Group>
      <TextInput
        label={t("organiser")}
        description={form("organiserHint")}
        {...text("organiser")}
        required
        withAsterisk={false}
        maxLength={300}
      />
      <Select
        label={t("officer")}
        data={[...choices.members]}
        value={facts.officerMemberId}
        onChange={(officerMemberId) => change({ officerMemberId })}
        searchable
        clearable
      />
      {choices.settlements.length > 0 && (
        <Select
          label={t("settlement")}
          data={[...choices.settlements]}
          value={facts.settlementId}
          onChange={(settlementId) => change({ settlementId })}
          searchable
          clearable
        />
      )}
      <TextInput label={t("place")} {...text("place")} />
      <TextInput label={t("link")} description={form("linkHint")} {...text("link")} />
      <Group grow align="flex-start">
        <NumberInput
          label={form("invited")}
          value={facts.invitedCount}
          onChange={(invitedCount) => change({ invitedCount })}
          min={1}
          allowDecimal={false}
        />
        <NumberInput
          label={form("least")}
          description={form("leastHint")}
          value={facts.leastCount}
          onChange={(leastCount) => change({ leastCount })}
          min={1}
          allowDecimal={false}
        />
      </Group>
      <QuestionFields questions={facts.questions} onChange={(questions) => change({ questions })} />
    </DialogButton>
  );
}
