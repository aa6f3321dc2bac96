"use client";

import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Feature } from "@/features/feature/feature.tsx";
import {
  expectedScore,
  type ReviewFacts,
  reviewInput,
  startingMarks,
} from "@/features/quality/review-facts.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  type QualityPanelQuery,
  type QualityVerdict,
  ReviewQualityDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Props {
  answerId: string;
  revision: number;
  checklist: QualityPanelQuery["qualityChecklist"];
  mayReturn: boolean;
  onChanged: () => void;
}

/** The checklist over one sent answer. */
export function ReviewForm({ answerId, revision, checklist, mayReturn, onChanged }: Props) {
  const t = useTranslations("qualityPanel");
  const [facts, setFacts] = useState<ReviewFacts>(() => startingMarks(checklist));
  const action = useAction();
  const score = expectedScore(checklist, facts.marks);
  const decide = (verdict: QualityVerdict) =>
    void action.run(async () => {
      const input = reviewInput(answerId, revision, facts, verdict);
      const refusal = refusalOf((await send(ReviewQualityDocument, { input })).outcome);
      if (refusal !== null) return action.refuse(refusal);
      onChanged();
    });
  return (
    <Stack gap="sm">
      {checklist.map(({ code, name, weight }) => (
        <div key={code} role="group" aria-label={name}>
          <Text fz="sm" mb={4}>
            {t("line", { name, weight })}
          </Text>
          <SegmentedControl
            size="xs"
            data={[
              { value: "100", label: t("yes") },
              { value: "50", label: t("partly") },
              { value: "0", label: t("no") },
              { value: "", label: t("notApplied") },
            ]}
            value={facts.marks[code]?.toString() ?? ""}
            onChange={(value) =>
              setFacts({ ...facts, marks: { ...facts.marks, [code]: value === "" ? null : Number(value) } })
            }
          />
        </div>
      ))}
      <Feature code="QLT-02">
        <Questions facts={facts} onChange={setFacts} />
      </Feature>
      <Textarea
        label={t("comment")}
        value={facts.comment}
        onChange={(event) => setFacts({ ...facts, comment: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4_000}
      />
      <Text aria-live="polite">{score === null ? t("noScore") : t("score", { score })}</Text>
      <FailureAlert message={action.failure} />
      <Group gap="xs">
        <Button onClick={() => decide("ACCEPT")} loading={action.isRunning}>
          {t("accept")}
        </Button>
        {mayReturn && (
          <Button variant="default" onClick={() => decide("RETURN")} loading={action.isRunning}>
            {t("return")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Questions({ facts, onChange }: { facts: ReviewFacts; onChange: (facts: ReviewFacts) => void }) {
  const t = useTranslations("qualityPanel");
  const change = (index: number, more: Partial<ReviewFacts["questions"][number]>) =>
    onChange({
      ...facts,
      questions: facts.questions.map((each, at) => (at === index ? { ...each, ...more } : each)),
    });
  return (
    <Stack gap="xs">
      <Text fz="sm">{t("questions")}</Text>
      {facts.questions.map(({ question, isAnswered }, index) => (
        <Group key={index} gap="xs" align="center">
          <TextInput
            flex="1 1 200px"
            aria-label={t("question", { number: index + 1 })}
            value={question}
            onChange={(event) => change(index, { question: event.currentTarget.value })}
          />
          <Checkbox
            label={t("isAnswered")}
            checked={isAnswered}
            onChange={(event) => change(index, { isAnswered: event.currentTarget.checked })}
          />
        </Group>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            onChange({ ...facts, questions: [...facts.questions, { question: "", isAnswered: true }] })
          }
        >
          {t("addQuestion")}
        </Button>
      </Group>
    </Stack>
  );
}
