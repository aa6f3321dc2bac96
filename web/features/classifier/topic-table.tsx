"use client";

import { Badge, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import {
  AccelerateButton,
  type SectorChoice,
  TopicButton,
  TopicClosing,
  type TopicRow,
} from "@/features/classifier/topic-dialogs.tsx";
import { useFeatures } from "@/features/feature/feature.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

interface Props {
  topics: readonly TopicRow[];
  sectors: readonly SectorChoice[];
  canChange: boolean;
}

export function TopicTable({ topics, sectors, canChange }: Props) {
  const t = useTranslations("topics");
  const labels = useLabels();
  const isAccelerated = useFeatures()["ACC-01"] !== undefined;
  const columns: Column<TopicRow>[] = [
    { key: "name", header: t("name"), isHeading: true, cell: (topic) => <Heading topic={topic} /> },
    { key: "sector", header: t("sector"), cell: ({ sector }) => sector?.name ?? "—" },
    {
      key: "federal",
      header: t("federal"),
      cell: ({ federalCode }) => (federalCode ? labels.name("federalTopic", federalCode) : "—"),
    },
  ];
  if (isAccelerated)
    columns.push({
      key: "days",
      header: t("days"),
      isNumeric: true,
      cell: ({ acceleratedDays: days }) => (days === null ? "—" : t("daysCount", { count: days ?? 0 })),
    });
  if (canChange)
    columns.push({
      key: "actions",
      header: t("actions"),
      cell: (topic) => (
        <Group gap={2}>
          <TopicButton topic={topic} sectors={sectors} />
          {isAccelerated && (
            <span data-feature="ACC-01">
              <AccelerateButton topic={topic} />
            </span>
          )}
          <TopicClosing topic={topic} />
        </Group>
      ),
    });
  return <DataTable caption={t("title")} columns={columns} rows={topics} rowKey={({ id }) => id} />;
}

function Heading({ topic: { name, isClosed } }: { topic: TopicRow }) {
  const t = useTranslations("topics");
  return (
    <>
      <Text fw={550}>{name}</Text>
      {isClosed && (
        <Badge variant="default" tt="none" fw={450} radius="sm" mt={4}>
          {t("closed")}
        </Badge>
      )}
    </>
  );
}
