"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import { submissionPath } from "@/features/submission/paths.ts";
import { RegimeBadge } from "@/features/submission/regime-badge.tsx";
import { StateBadge } from "@/features/submission/state-badge.tsx";
import type { SectorQueueQuery } from "@/lib/graphql.generated.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = SectorQueueQuery["sectorQueue"]["edges"][number]["node"];

interface Props {
  slug: string;
  timeZone: string;
  rows: readonly Row[];
  now: Date;
}

export function QueueTable({ slug, timeZone, rows, now }: Props) {
  const t = useTranslations("sectorQueue");
  const columns: Column<Row>[] = [
    {
      key: "matter",
      header: t("matter"),
      isHeading: true,
      cell: ({ id, number, summary, regime }) => (
        <>
          <TextLink href={submissionPath(slug, id)}>{summary}</TextLink>
          <Text fz="xs" c="var(--text-quiet)" component="div" fw={400}>
            {number} <RegimeBadge regime={regime} />
          </Text>
        </>
      ),
    },
    { key: "state", header: t("state"), cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: "due",
      header: t("due"),
      cell: ({ dueAt }) => <DueBadge dueAt={dueAt} now={now} timeZone={timeZone} />,
    },
    {
      key: "topic",
      header: t("topic"),
      cell: ({ topic, place }) => [topic?.name, place].filter(Boolean).join(" · ") || "—",
    },
    {
      key: "recipient",
      header: t("recipient"),
      cell: ({ recipient, executorName }) =>
        [recipient?.name, executorName].filter(Boolean).join(" · ") || t("nobody"),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
