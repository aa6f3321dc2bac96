"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { Feature } from "@/features/feature/feature.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { SubmissionDirectLineDocument } from "@/lib/graphql.generated.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  submissionId: string;
  timeZone: string;
}

/** The direct line that a submission came by; nothing when it came otherwise. */
export function SubmissionLine(props: Props) {
  return (
    <Feature code="POL-04">
      <Line {...props} />
    </Feature>
  );
}

function Line({ slug, submissionId, timeZone }: Props) {
  const t = useTranslations("polls.lines");
  const locale = useLocale();
  const { data } = useLoaded(SubmissionDirectLineDocument, { id: submissionId });
  const line = data?.submission.directLine;
  if (!line) return null;
  return (
    <Section title={t("line")}>
      <TextLink href={`/${slug}/polls/lines/${line.id}`}>{line.theme}</TextLink>
      <Text fz="sm" c="var(--text-quiet)">
        {formatInstant(line.startsAt, locale, timeZone)}
      </Text>
    </Section>
  );
}
