"use client";

import { Badge, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import {
  ChangeTermButton,
  ResetTermButton,
  type TermRow,
  type TopicChoice,
} from "@/features/term/term-dialogs.tsx";
import { useTermWords } from "@/features/term/use-term-words.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";

interface Props {
  settings: readonly TermRow[];
  topics: readonly TopicChoice[];
  canChange: boolean;
}

export function TermTable({ settings, topics, canChange }: Props) {
  const t = useTranslations("terms");
  const words = useTermWords(topics);
  const columns: Column<TermRow>[] = [
    { key: "kind", header: t("clock"), isHeading: true, cell: (row) => words.kind(row.kind) },
    { key: "place", header: t("place"), cell: (row) => words.place(row) },
    {
      key: "length",
      header: t("length"),
      cell: (row) => <Length row={row} text={words.length(row.effective)} />,
    },
    {
      key: "ground",
      header: t("ground"),
      cell: (row) => <Ground row={row} text={words.ground(row.effective)} />,
    },
    ...(canChange
      ? [
          {
            key: "actions",
            header: t("actions"),
            cell: (row: TermRow) => (
              <Group gap={2}>
                <ChangeTermButton row={row} topics={topics} />
                {row.isOwn && <ResetTermButton row={row} topics={topics} />}
              </Group>
            ),
          },
        ]
      : []),
  ];
  return <DataTable caption={t("title")} columns={columns} rows={settings} rowKey={({ id }) => id} />;
}

function Length({ row, text }: { row: TermRow; text: string }) {
  const t = useTranslations("terms");
  return (
    <Group gap="xs">
      <Text component="span" c={row.effective.amount === null ? "var(--text-quiet)" : undefined}>
        {text}
      </Text>
      {row.isOwn && (
        <Badge variant="default" tt="none" fw={450} radius="sm">
          {t("own")}
        </Badge>
      )}
    </Group>
  );
}

function Ground({ row, text }: { row: TermRow; text: string }) {
  return (
    <>
      <Text component="div">{text}</Text>
      {row.note && (
        <Text component="div" fz="sm" c="var(--text-quiet)">
          {row.note}
        </Text>
      )}
    </>
  );
}
