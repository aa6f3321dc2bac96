"use client";

import { Alert, Badge, Button, Group, Select, Stack, Switch, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { answerActs } from "@/features/answer/answer-acts.ts";
import { AnswerButtons } from "@/features/answer/answer-buttons.tsx";
import { fittingTemplates } from "@/features/answer/fitting-templates.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import {
  type AnswerPanelQuery,
  type AnswerPartsFragment,
  FilledTemplateDocument,
} from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Props {
  /** Null before the first text is kept. */
  answer: AnswerPartsFragment | null;
  submission: AnswerPanelQuery["submission"];
  templates: AnswerPanelQuery["answerTemplates"];
  mayWrite: boolean;
  mayApprove: boolean;
  onChanged: () => void;
}

/** The answer being prepared: its text, and where it goes next. */
export function AnswerEditor({ answer, submission, templates, mayWrite, mayApprove, onChanged }: Props) {
  const t = useTranslations("answers");
  const [text, setText] = useState(answer?.text ?? "");
  const [isInterim, setInterim] = useState(answer?.isInterim ?? false);
  const action = useAction();
  const isChanged = text !== (answer?.text ?? "") || isInterim !== (answer?.isInterim ?? false);
  const save = () =>
    action.run(async () => {
      const { refusal } = await answerActs.save(submission, answer, { text, isInterim });
      if (refusal !== null) return action.refuse(refusal);
      onChanged();
    });
  return (
    <Stack gap="sm">
      <Heading answer={answer} />
      {mayWrite && (
        <>
          <Switch
            label={t("isInterim")}
            checked={isInterim}
            onChange={(event) => setInterim(event.currentTarget.checked)}
          />
          <TemplateChoice
            templates={fittingTemplates(templates, submission, isInterim)}
            submissionId={submission.id}
            onFilled={(filled) =>
              setText((before) => (before.trim() === "" ? filled : `${before}\n\n${filled}`))
            }
          />
        </>
      )}
      <Textarea
        label={t("text")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        readOnly={!mayWrite}
        autosize
        minRows={5}
        maxRows={24}
        maxLength={50_000}
      />
      <FailureAlert message={action.failure} />
      <Group gap="xs">
        {mayWrite && (
          <Button
            variant={answer && !isChanged ? "default" : "filled"}
            onClick={() => void save()}
            loading={action.isRunning}
            disabled={!isChanged || text.trim() === ""}
          >
            {answer ? t("save") : t("keepDraft")}
          </Button>
        )}
        {answer && !isChanged && (
          <AnswerButtons
            answer={answer}
            revision={submission.revision}
            mayWrite={mayWrite}
            mayApprove={mayApprove}
            action={action}
            onChanged={onChanged}
          />
        )}
      </Group>
      {answer && isChanged && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("saveFirst")}
        </Text>
      )}
    </Stack>
  );
}

function Heading({ answer }: { answer: AnswerPartsFragment | null }) {
  const t = useTranslations("answers");
  const labels = useLabels();
  if (!answer) return <Text fw={600}>{t("newAnswer")}</Text>;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Badge variant="light" tt="none" fw={500} radius="sm">
          {labels.name("answerState", answer.state)}
        </Badge>
        <Text fz="sm" c="var(--text-quiet)">
          {t("author", { name: answer.authorName })}
        </Text>
      </Group>
      {answer.decisionNote && (
        <Alert variant="light" title={t("noteOf", { name: answer.decidedByName ?? "" })}>
          {answer.decisionNote}
        </Alert>
      )}
    </Stack>
  );
}

interface TemplateProps {
  templates: AnswerPanelQuery["answerTemplates"];
  submissionId: string;
  onFilled: (text: string) => void;
}

function TemplateChoice({ templates, submissionId, onFilled }: TemplateProps) {
  const t = useTranslations("answers");
  const { run, failure } = useAction();
  if (templates.length === 0) return null;
  const insert = (templateId: string | null) =>
    templateId !== null &&
    void run(async () => {
      const { filledTemplate } = await fetchData(FilledTemplateDocument, { templateId, submissionId });
      onFilled(filledTemplate);
    });
  return (
    <>
      <Select
        label={t("template")}
        placeholder={t("chooseTemplate")}
        data={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={insert}
        searchable
      />
      <FailureAlert message={failure} />
    </>
  );
}
