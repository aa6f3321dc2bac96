"use client";

import { Button, Group, List, Select, Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PanelProps } from "@/features/answer/panel-props.ts";
import { causeOptions } from "@/features/classifier/cause-options.ts";
import { send } from "@/lib/browser-graphql.ts";
import { CausePanelDocument, type CausePanelQuery, SetCauseDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

/** Why the submission came in, and how matters of its topic are put right. */
export function CausePanel({ submission, permissions, onChanged }: PanelProps) {
  const t = useTranslations("causePanel");
  const { data, failure, reload } = useLoaded(CausePanelDocument, { id: submission.id }, submission.revision);
  const mayChange = permissions.includes("submission:answer");
  return (
    <Section title={t("title")}>
      <Stack gap="sm">
        <FailureAlert message={failure} />
        {data && !mayChange && <Text>{data.submission.cause?.name ?? t("none")}</Text>}
        {data && mayChange && (
          <CauseForm
            key={data.submission.cause?.id ?? "none"}
            data={data}
            onChanged={() => {
              reload();
              onChanged();
            }}
          />
        )}
        {data?.submission.mechanisms.map((mechanism) => (
          <MechanismSteps key={mechanism.id} mechanism={mechanism} />
        ))}
      </Stack>
    </Section>
  );
}

function CauseForm({ data, onChanged }: { data: CausePanelQuery; onChanged: () => void }) {
  const t = useTranslations("causePanel");
  const labels = useLabels();
  const { submission, causes } = data;
  const [causeId, setCauseId] = useState(submission.cause?.id ?? null);
  const [note, setNote] = useState("");
  const action = useAction();
  const isChanged = causeId !== (submission.cause?.id ?? null);
  const save = () =>
    action.run(async () => {
      const { id: submissionId, revision } = submission;
      const input = { submissionId, revision, causeId, note: note.trim() || null };
      const refusal = refusalOf((await send(SetCauseDocument, { input })).outcome);
      if (refusal !== null) return action.refuse(refusal);
      onChanged();
    });
  return (
    <Stack gap="xs">
      <Select
        label={t("cause")}
        placeholder={t("none")}
        data={causeOptions(causes, submission.cause ?? null, (group) => labels.name("causeGroup", group))}
        value={causeId}
        onChange={setCauseId}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("clear") }}
      />
      {isChanged && (
        <>
          <Textarea
            label={t("note")}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={2_000}
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

function MechanismSteps({ mechanism }: { mechanism: CausePanelQuery["submission"]["mechanisms"][number] }) {
  const t = useTranslations("causePanel");
  const labels = useLabels();
  const { kind, name, ground, steps } = mechanism;
  return (
    <details>
      <summary>
        {labels.name("mechanismKind", kind)}: {name}
      </summary>
      {ground && (
        <Text fz="sm" c="var(--text-quiet)">
          {ground}
        </Text>
      )}
      <List type="ordered" mt={4} spacing={4}>
        {steps.map(({ text, by, withinHours }, index) => (
          <List.Item key={index}>
            {[text, by, withinHours === null ? null : t("within", { count: withinHours ?? 0 })]
              .filter(Boolean)
              .join(" — ")}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
