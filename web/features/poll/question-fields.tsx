"use client";

import { Button, Checkbox, Fieldset, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";

/** A question as it is typed: answers stand one to a line. */
export interface QuestionDraft {
  readonly text: string;
  readonly isMultiple: boolean;
  readonly lines: string;
}

export const noQuestion: QuestionDraft = { text: "", isMultiple: false, lines: "" };

export const questionInput = ({ text, isMultiple, lines }: QuestionDraft) => ({
  text,
  isMultiple,
  options: lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
});

interface Props {
  questions: readonly QuestionDraft[];
  onChange: (questions: QuestionDraft[]) => void;
}

/** Questions with their answers. */
export function QuestionFields({ questions, onChange }: Props) {
  const t = useTranslations("polls.form");
  const change = (at: number, part: Partial<QuestionDraft>) =>
    onChange(questions.map((question, index) => (index === at ? { ...question, ...part } : question)));
  return (
    <Stack gap="sm">
      {questions.map((question, at) => (
        <Fieldset key={at} legend={t("question", { number: at + 1 })}>
          <Stack gap="xs">
            <TextInput
              label={t("questionText", { number: at + 1 })}
              value={question.text}
              onChange={(event) => change(at, { text: event.currentTarget.value })}
              maxLength={300}
            />
            <Textarea
              label={t("options", { number: at + 1 })}
              description={t("optionsHint")}
              value={question.lines}
              onChange={(event) => change(at, { lines: event.currentTarget.value })}
              autosize
              minRows={2}
            />
            <Group justify="space-between">
              <Checkbox
                label={t("multiple")}
                checked={question.isMultiple}
                onChange={(event) => change(at, { isMultiple: event.currentTarget.checked })}
              />
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => onChange(questions.filter((_, index) => index !== at))}
              >
                {t("removeQuestion", { number: at + 1 })}
              </Button>
            </Group>
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" size="sm" onClick={() => onChange([...questions, noQuestion])}>
          {t("addQuestion")}
        </Button>
      </Group>
    </Stack>
  );
}
