"use client";

import { Button, Group, Radio, Select, Stack, Text, Textarea } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { PanelProps } from "@/features/answer/panel-props.ts";
import { Feature } from "@/features/feature/feature.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import {
  type MarkSource,
  RecordSatisfactionDocument,
  SatisfactionPanelDocument,
  type SatisfactionPanelQuery,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

const SOURCES: readonly MarkSource[] = ["PHONE", "SOURCE_SYSTEM", "MESSAGE", "IN_PERSON", "SECTOR"];

/** Marks the applicant gave to the result, and the form for the next one. */
export function SatisfactionPanel(props: PanelProps) {
  return (
    <Feature code={["SAT-01", "SAT-02", "SAT-03"]}>
      <Panel {...props} />
    </Feature>
  );
}

function Panel({ submission, permissions, timeZone, onChanged }: PanelProps) {
  const t = useTranslations("satisfactionPanel");
  const locale = useLocale();
  const labels = useLabels();
  const { data, failure, reload } = useLoaded(
    SatisfactionPanelDocument,
    { id: submission.id },
    submission.revision,
  );
  const seen = data?.submission;
  const isAnswered = seen !== undefined && (seen.firstAnsweredAt !== null || seen.mark !== null);
  return (
    <Section title={t("title")}>
      <Stack gap="sm">
        <FailureAlert message={failure} />
        {seen?.marks.map(({ id, mark, source, comment, at, collectedByName }) => (
          <div key={id}>
            <Text fw={550}>{t("mark", { mark })}</Text>
            <Text fz="sm" c="var(--text-quiet)">
              {[formatInstant(at, locale, timeZone), labels.name("markSource", source), collectedByName].join(
                ", ",
              )}
            </Text>
            {comment && <Text fz="sm">{comment}</Text>}
          </div>
        ))}
        {seen && seen.marks.length === 0 && (
          <Text c="var(--text-quiet)">
            {seen.mark === null ? t(isAnswered ? "none" : "notAnswered") : t("imported", { mark: seen.mark })}
          </Text>
        )}
        {seen && isAnswered && permissions.includes("satisfaction:record") && (
          <MarkForm
            key={seen.revision}
            submission={seen}
            onChanged={() => {
              reload();
              onChanged();
            }}
          />
        )}
      </Stack>
    </Section>
  );
}

interface FormProps {
  submission: SatisfactionPanelQuery["submission"];
  onChanged: () => void;
}

function MarkForm({ submission: { id: submissionId, revision }, onChanged }: FormProps) {
  const t = useTranslations("satisfactionPanel");
  const labels = useLabels();
  const [mark, setMark] = useState<string | null>(null);
  const [source, setSource] = useState<MarkSource>("PHONE");
  const [comment, setComment] = useState("");
  const action = useAction();
  const save = () =>
    action.run(async () => {
      const input = { submissionId, revision, mark: Number(mark), source, comment: comment.trim() || null };
      const refusal = refusalOf((await send(RecordSatisfactionDocument, { input })).outcome);
      if (refusal !== null) return action.refuse(refusal);
      onChanged();
    });
  return (
    <Stack gap="xs">
      <Radio.Group label={t("newMark")} value={mark} onChange={setMark}>
        <Group gap="md" mt={4}>
          {["1", "2", "3", "4", "5"].map((value) => (
            <Radio key={value} value={value} label={value} />
          ))}
        </Group>
      </Radio.Group>
      {mark !== null && (
        <>
          <Select
            label={t("source")}
            data={SOURCES.map((value) => ({ value, label: labels.name("markSource", value) }))}
            value={source}
            onChange={(value) => setSource(SOURCES.find((each) => each === value) ?? source)}
            allowDeselect={false}
          />
          <Textarea
            label={t("comment")}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={4_000}
          />
          <FailureAlert message={action.failure} />
          <Group>
            <Button onClick={() => void save()} loading={action.isRunning}>
              {t("save")}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
