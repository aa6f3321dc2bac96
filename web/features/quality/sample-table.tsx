"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { submissionPath } from "@/features/submission/paths.ts";
import type { QualitySampleQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = QualitySampleQuery["qualitySample"]["items"]["edges"][number]["node"];

interface Props {
  slug: string;
  items: readonly Row[];
  /** How many people review each answer. */
  reviewers: number;
}

export function SampleTable({ slug, items, reviewers }: Props) {
  const t = useTranslations("quality");
  const labels = useLabels();
  const columns: Column<Row>[] = [
    {
      key: "number",
      header: t("column.submission"),
      isHeading: true,
      cell: ({ submission, submissionId }) => (
        <>
          <TextLink href={submissionPath(slug, submissionId)}>{submission?.number ?? "—"}</TextLink>
          <Text fz="sm" fw={400}>
            {submission?.summary}
          </Text>
        </>
      ),
    },
    { key: "recipient", header: t("column.recipient"), cell: ({ recipient }) => recipient?.name ?? "—" },
    {
      key: "reviews",
      header: t("column.reviews"),
      cell: ({ reviews }) => (
        <>
          {reviews.map(({ id, score, verdict, reviewerName }) => (
            <Text key={id} fz="sm">
              {t("reviewLine", { score, verdict: labels.name("qualityVerdict", verdict), who: reviewerName })}
            </Text>
          ))}
          {reviews.length < reviewers && (
            <Text fz="sm" c="var(--text-quiet)">
              {t("reviewsLeft", { count: reviewers - reviews.length })}
            </Text>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable caption={t("samples")} columns={columns} rows={items} rowKey={({ answerId }) => answerId} />
  );
}
