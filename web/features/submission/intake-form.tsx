"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { ApplicantFields } from "@/features/submission/intake-applicant.tsx";
import { ChannelFields } from "@/features/submission/intake-channel.tsx";
import type { IntakeChoices } from "@/features/submission/intake-choices.ts";
import type { IntakeDraft } from "@/features/submission/intake-draft.ts";
import { FileFields } from "@/features/submission/intake-files.tsx";
import { LikelyRepeats } from "@/features/submission/likely-repeats.tsx";
import { MatterFields } from "@/features/submission/intake-matter.tsx";
import { RegisteredPanel } from "@/features/submission/registered-panel.tsx";
import { TopicFields } from "@/features/submission/intake-topic.tsx";
import { useIntake, type Fault } from "@/features/submission/use-intake.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  timeZone: string;
  /** The server's instant. */
  now: string;
  choices: IntakeChoices;
}

/** What each part of the form is given. */
export interface PartProps {
  slug: string;
  draft: IntakeDraft;
  onChange: (change: Partial<IntakeDraft>) => void;
  choices: IntakeChoices;
  fault: Fault | null;
}

/** The form from the channel to the files; after saving, the number and the term with its reason. */
export function IntakeForm({ slug, timeZone, now, choices }: Props) {
  const t = useTranslations("intake");
  const intake = useIntake(timeZone, now, (field) =>
    field === "channel" || field === "regime" || field === "route"
      ? t(`missing.${field}`)
      : t("missing.summary"),
  );
  const [files, setFiles] = useState<readonly File[]>([]);
  const { draft, change, fault, registered } = intake;
  if (registered) {
    return (
      <RegisteredPanel
        slug={slug}
        timeZone={timeZone}
        submission={registered}
        files={files}
        onNext={() => {
          setFiles([]);
          intake.startNext();
        }}
      />
    );
  }
  const part: PartProps = { slug, draft, onChange: change, choices, fault };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    intake.submit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={860}>
        <Section title={t("part.channel")}>
          <ChannelFields {...part} />
        </Section>
        <Section title={t("part.applicant")}>
          <ApplicantFields {...part} />
        </Section>
        <Section title={t("part.matter")}>
          <MatterFields {...part} />
        </Section>
        <Section title={t("part.topic")}>
          <TopicFields {...part} />
        </Section>
        <LikelyRepeats {...part} unsaved={intake.unsaved} timeZone={timeZone} />
        <Section title={t("part.files")}>
          <FileFields files={files} onChange={setFiles} />
        </Section>
        <FailureAlert message={intake.failure} />
        <Group gap="md">
          <Button type="submit" size="md" loading={intake.isRunning}>
            {t("submit")}
          </Button>
          <Text fz="sm" c="var(--text-quiet)">
            {t("submitHint")}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
