"use client";

import { Select, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type MappingChoice, withField } from "@/features/intake/mapping-choice.ts";
import type { ImportPreviewQuery, IntakeField } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { DataTable } from "@/ui/data-table.tsx";

interface Props {
  header: readonly string[];
  rows: ImportPreviewQuery["previewSubmissionImport"]["rows"];
  choice: MappingChoice;
  onChange: (choice: MappingChoice) => void;
}

/** One line for each column of the file: an example of it and what it becomes. */
export function ColumnFields({ header, rows, choice, onChange }: Props) {
  const t = useTranslations("imports");
  const options = labelOptions("intakeField", useLocale());
  const columns = header.map((name, at) => ({
    name,
    example: rows.map(({ cells }) => cells[at] ?? "").find((cell) => cell !== "" && cell !== "-") ?? "",
  }));
  return (
    <DataTable
      caption={t("columns")}
      rows={columns}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", header: t("column"), isHeading: true, cell: ({ name }) => name },
        {
          key: "example",
          header: t("example"),
          cell: ({ example }) => (
            <Text fz="sm" c="var(--text-quiet)" lineClamp={2}>
              {example}
            </Text>
          ),
        },
        {
          key: "field",
          header: t("becomes"),
          cell: ({ name }) => (
            <Select
              aria-label={t("becomesOf", { column: name })}
              placeholder={t("notRead")}
              value={choice.fields[name] ?? null}
              data={options}
              onChange={(field) => onChange(withField(choice, name, field as IntakeField | null))}
              clearable
              searchable
            />
          ),
        },
      ]}
    />
  );
}
