"use client";

import { Group, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { ReportFiles } from "@/features/report/report-files.tsx";
import { formatInstant } from "@/lib/dates.ts";
import type { SentReportFragment } from "@/lib/graphql.generated.ts";

interface Letter {
  readonly id: string;
  readonly recipient: string;
  readonly email: string;
  readonly sentAt: string | null;
  readonly failedAt: string | null;
}

interface Props {
  issues: readonly (SentReportFragment & { readonly letters?: readonly Letter[] })[];
  timeZone: string;
}

/** Each version as it was sent, with its files and the sign by which a copy is told to be true. */
export function SentVersions({ issues, timeZone }: Props) {
  const t = useTranslations("reports");
  const locale = useLocale();
  return (
    <Stack gap="md">
      {issues.map(({ id, version, sentAt, contentHash, files, letters = [] }) => (
        <Stack key={id} gap={4}>
          <Text fw={600}>{t("versionSent", { version, at: formatInstant(sentAt, locale, timeZone) })}</Text>
          <Text fz="sm" c="var(--text-quiet)" style={{ overflowWrap: "anywhere" }}>
            SHA-256: {contentHash}
          </Text>
          {files.length === 0 ? (
            <Text role="status" fz="sm">
              {t("filesComing")}
            </Text>
          ) : (
            <Group gap="xs" className="no-print">
              <ReportFiles id={id} canPrint={false} />
            </Group>
          )}
          {letters.map((letter) => (
            <Text key={letter.id} fz="sm">
              {letter.recipient}, {letter.email}:{" "}
              {letter.failedAt !== null
                ? t("letterRefused")
                : letter.sentAt !== null
                  ? t("letterSent", { at: formatInstant(letter.sentAt, locale, timeZone) })
                  : t("letterWaits")}
            </Text>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
