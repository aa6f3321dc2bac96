"use client";

import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { submissionPath } from "@/features/submission/paths.ts";
import { RepeatProposals } from "@/features/submission/repeat-proposals.tsx";
import { SentFiles } from "@/features/submission/sent-files.tsx";
import type { Registered } from "@/features/submission/use-intake.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { formatInstant } from "@/lib/dates.ts";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  timeZone: string;
  submission: Registered;
  files: readonly File[];
  onNext: () => void;
}

/** What came of registering: the number to tell the applicant, the terms with their reasons, likely repeats. */
export function RegisteredPanel({ slug, timeZone, submission, files, onNext }: Props) {
  const t = useTranslations("intake");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="md" maw={860}>
      <Alert color="green" variant="light" icon={<IconCircleCheck size={22} aria-hidden="true" />}>
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: "none" }}>
          {t("registered", { number: submission.number })}
        </Title>
        {submission.recipient && <Text>{t("routedTo", { recipient: submission.recipient.name })}</Text>}
      </Alert>
      <Terms submission={submission} timeZone={timeZone} />
      {files.length > 0 && <SentFiles submissionId={submission.id} files={files} />}
      <RepeatProposals slug={slug} submissionId={submission.id} timeZone={timeZone} />
      <Group gap="sm">
        <Button onClick={onNext} data-autofocus>
          {t("next")}
        </Button>
        <Button variant="default" component={Link} href={submissionPath(slug, submission.id)}>
          {t("open")}
        </Button>
      </Group>
    </Stack>
  );
}

function Terms({ submission, timeZone }: Pick<Props, "submission" | "timeZone">) {
  const t = useTranslations("intake");
  const locale = useLocale();
  const { name, text } = useLabels();
  const running = submission.terms.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null);
  if (running.length === 0) return null;
  return (
    <Section title={t("terms")}>
      <Stack gap="sm">
        {running.map(({ id, kind, dueAt, explanation }) => (
          <div key={id}>
            <Text fw={600}>
              {name("termKind", kind)}: {formatInstant(dueAt, locale, timeZone)}
            </Text>
            <Text fz="sm" c="var(--text-quiet)">
              {text(explanation.sentence)}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
