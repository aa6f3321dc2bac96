"use client";

import { Badge, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { CauseButton, CauseClosing, type CauseRow } from "@/features/classifier/cause-dialogs.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

export function CauseTable({ causes, canChange }: { causes: readonly CauseRow[]; canChange: boolean }) {
  const t = useTranslations("causes");
  const labels = useLabels();
  const columns: Column<CauseRow>[] = [
    {
      key: "name",
      header: t("name"),
      isHeading: true,
      cell: ({ name, isClosed }) => (
        <>
          <Text fw={550}>{name}</Text>
          {isClosed && (
            <Badge variant="default" tt="none" fw={450} radius="sm" mt={4}>
              {t("closed")}
            </Badge>
          )}
        </>
      ),
    },
    { key: "group", header: t("group"), cell: ({ group }) => labels.name("causeGroup", group) },
  ];
  if (canChange)
    columns.push({
      key: "actions",
      header: t("actions"),
      cell: (cause) => (
        <Group gap={2}>
          <CauseButton cause={cause} />
          <CauseClosing cause={cause} />
        </Group>
      ),
    });
  return <DataTable caption={t("title")} columns={columns} rows={causes} rowKey={({ id }) => id} />;
}
