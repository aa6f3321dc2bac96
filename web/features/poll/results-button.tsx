"use client";

import { Fieldset, NumberInput, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type PollQuery, RecordPollResultsDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

type Poll = PollQuery["poll"];
type Typed = number | string;

interface Draft {
  readonly participants: Typed;
  readonly questions: readonly { readonly answered: Typed; readonly votes: readonly Typed[] }[];
}

const draftOf = ({ participantCount, questions }: Poll): Draft => ({
  participants: participantCount ?? "",
  questions: questions.map(({ answeredCount, options }) => ({
    answered: answeredCount ?? "",
    votes: options.map(({ votes }) => votes ?? ""),
  })),
});

/** Enters the results; the API refuses what does not add up. */
export function ResultsButton({ poll }: { poll: Poll }) {
  const t = useTranslations("polls.results");
  const [draft, setDraft] = useState(draftOf(poll));
  const { id, revision, questions } = poll;
  const set = (at: number, part: Partial<Draft["questions"][number]>) =>
    setDraft({
      ...draft,
      questions: draft.questions.map((each, index) => (index === at ? { ...each, ...part } : each)),
    });
  const submit = async () => {
    const all = [
      draft.participants,
      ...draft.questions.flatMap(({ answered, votes }) => [answered, ...votes]),
    ];
    if (all.includes("")) return t("incomplete");
    const input = {
      id,
      revision,
      participantCount: Number(draft.participants),
      questions: draft.questions.map(({ answered, votes }, at) => ({
        questionId: questions[at]!.id,
        answeredCount: Number(answered),
        votes: votes.map(Number),
      })),
    };
    return refusalOf((await send(RecordPollResultsDocument, { input })).outcome);
  };
  const count = (label: string, value: Typed, onChange: (typed: Typed) => void) => (
    <NumberInput
      key={label}
      label={label}
      value={value}
      onChange={onChange}
      min={0}
      allowDecimal={false}
      required
      withAsterisk={false}
    />
  );
  return (
    <DialogButton
      label={t("enter")}
      title={t("enter")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setDraft(draftOf(poll))}
      onSubmit={submit}
    >
      {count(t("participants"), draft.participants, (participants) => setDraft({ ...draft, participants }))}
      {questions.map((question, at) => (
        <Fieldset key={question.id} legend={`${question.ordinal}. ${question.text}`}>
          <Stack gap="xs">
            {count(t("answered", { number: question.ordinal }), draft.questions[at]!.answered, (answered) =>
              set(at, { answered }),
            )}
            {question.options.map(({ text }, place) =>
              count(text, draft.questions[at]!.votes[place]!, (typed) =>
                set(at, {
                  votes: draft.questions[at]!.votes.map((each, index) => (index === place ? typed : each)),
                }),
              ),
            )}
          </Stack>
        </Fieldset>
      ))}
    </DialogButton>
  );
}
