"use client";

import { Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { AnswerEditor } from "@/features/answer/answer-editor.tsx";
import type { PanelProps } from "@/features/answer/panel-props.ts";
import { SentAnswer } from "@/features/answer/sent-answer.tsx";
import { AnswerPanelDocument } from "@/lib/graphql.generated.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

/** States in which an answer may be prepared; the same table as the server reads. */
const WORKED_ON: ReadonlySet<string> = new Set(["IN_WORK", "POSTPONED", "REWORK"]);

/** What was answered, and the answer being prepared. */
export function AnswerPanel({ submission, permissions, timeZone, onChanged }: PanelProps) {
  const t = useTranslations("answers");
  const { data, failure, reload } = useLoaded(
    AnswerPanelDocument,
    { id: submission.id },
    submission.revision,
  );
  const answers = data?.submission.answers ?? [];
  const open = answers.find(({ state }) => state !== "SENT" && state !== "DISCARDED") ?? null;
  const sent = answers.filter(({ state }) => state === "SENT");
  const mayWrite = permissions.includes("submission:answer") && WORKED_ON.has(submission.state);
  return (
    <Section title={t("title")}>
      <Stack gap="md">
        <FailureAlert message={failure} />
        {sent.map((answer) => (
          <SentAnswer key={answer.id} answer={answer} timeZone={timeZone} />
        ))}
        {data && (open || mayWrite) && (
          <AnswerEditor
            key={open?.id ?? "new"}
            answer={open}
            submission={{
              ...data.submission,
              // The page may be read anew before this panel is: an own step is nobody else's change.
              revision: Math.max(data.submission.revision, submission.revision),
            }}
            templates={data.answerTemplates}
            mayWrite={mayWrite}
            mayApprove={permissions.includes("submission:approve")}
            onChanged={() => {
              reload();
              onChanged();
            }}
          />
        )}
        {data && !open && !mayWrite && sent.length === 0 && <Text c="var(--text-quiet)">{t("none")}</Text>}
      </Stack>
    </Section>
  );
}
