"use client";

import { Badge, Group, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import classes from "@/features/answer/answer.module.css";
import { formatInstant } from "@/lib/dates.ts";
import type { AnswerPartsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";

/** An answer as the applicant got it. */
export function SentAnswer({ answer, timeZone }: { answer: AnswerPartsFragment; timeZone: string }) {
  const t = useTranslations("answers");
  const locale = useLocale();
  const labels = useLabels();
  return (
    <article className={classes.answer} aria-label={answer.isInterim ? t("interim") : t("final")}>
      <Group gap="xs" mb={6}>
        <Badge variant="default" tt="none" fw={500} radius="sm">
          {answer.isInterim ? t("interim") : t("final")}
        </Badge>
        <Text fz="sm" c="var(--text-quiet)">
          {t("sentLine", {
            when: answer.sentAt ? formatInstant(answer.sentAt, locale, timeZone) : "—",
            who: answer.sentByName ?? "—",
            via: answer.via ? labels.name("answerVia", answer.via) : "—",
          })}
        </Text>
      </Group>
      <Text className={classes.text}>{answer.text}</Text>
      <details className={classes.more}>
        <summary>{t("proof")}</summary>
        <Stack gap={2} mt={4}>
          <Text fz="sm">{t("author", { name: answer.authorName })}</Text>
          {answer.decidedByName && <Text fz="sm">{t("approvedBy", { name: answer.decidedByName })}</Text>}
          <Text fz="sm">{t("versions", { count: answer.versions.length })}</Text>
          <Text fz="xs" className={classes.hash}>
            {t("hash", { hash: answer.sentSha256 ?? "—" })}
          </Text>
        </Stack>
      </details>
    </article>
  );
}
