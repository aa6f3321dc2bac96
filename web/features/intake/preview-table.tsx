"use client";

import { Badge, Group, Select, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type MappingChoice, withWord } from "@/features/intake/mapping-choice.ts";
import { Faults } from "@/features/intake/refusal-list.tsx";
import type { ImportPreviewQuery } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { Section } from "@/ui/section.tsx";

type Row = ImportPreviewQuery["previewSubmissionImport"]["rows"][number];

interface Props {
  rows: readonly Row[];
  choice: MappingChoice;
  onChange: (choice: MappingChoice) => void;
}

/** Sets of values behind fields whose cells are words. */
const wordSets: Readonly<Record<string, string>> = {
  state: "submissionState",
  outcome: "submissionOutcome",
  regime: "regime",
  applicantKind: "applicantKind",
  channel: "channel",
};

/** The first rows as they would stand in the register, or why they would not. */
export function PreviewTable({ rows, choice, onChange }: Props) {
  const t = useTranslations("imports");
  const refused = rows.filter(({ faults }) => faults.length > 0).length;
  return (
    <Section
      title={t("preview")}
      aside={<Text fz="sm">{t("previewCount", { count: rows.length, refused })}</Text>}
    >
      <UnknownWords rows={rows} choice={choice} onChange={onChange} />
      <DataTable
        caption={t("preview")}
        rows={rows}
        rowKey={({ rowNumber }) => String(rowNumber)}
        columns={[
          { key: "row", header: t("row"), isHeading: true, cell: ({ rowNumber }) => rowNumber },
          {
            key: "becomes",
            header: t("becomes"),
            cell: (row) => (row.faults.length > 0 ? <Faults faults={row.faults} /> : <Values row={row} />),
          },
          { key: "recipient", header: t("recipient"), cell: ({ recipient }) => recipient ?? "—" },
          { key: "topic", header: t("topic"), cell: ({ topic }) => topic ?? "—" },
        ]}
      />
    </Section>
  );
}

function Values({ row }: { row: Row }) {
  const { name: label } = useLabels();
  return (
    <Group gap={6}>
      {row.values.map(({ field, value }) => (
        <Badge key={field} variant="default" tt="none" fw={400} radius="sm" maw={320}>
          {label("intakeField", field)}: {label(wordSets[field] ?? null, value)}
        </Badge>
      ))}
    </Group>
  );
}

interface Unknown {
  readonly column: string;
  readonly word: string;
  readonly set: string;
}

/** Words that the program does not know: the person says here what they mean. */
function UnknownWords({ rows, choice, onChange }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const unknown = unknownWords(rows, choice);
  if (unknown.length === 0) return null;
  return (
    <Stack gap="xs" mb="sm">
      <Text fw={600}>{t("unknownWords")}</Text>
      {unknown.map(({ column, word, set }) => (
        <Select
          key={`${column} ${word}`}
          label={t("wordOf", { column, word })}
          placeholder={t("wordMeans")}
          data={labelOptions(set, locale)}
          maw={420}
          onChange={(value) => value !== null && onChange(withWord(choice, column, word, value))}
        />
      ))}
    </Stack>
  );
}

function unknownWords(rows: readonly Row[], { fields }: MappingChoice): Unknown[] {
  const found = new Map<string, Unknown>();
  for (const { faults } of rows)
    for (const { code, column, message } of faults) {
      if (code !== "WORD_UNKNOWN" || column === null) continue;
      const word = /«(.*?)»/.exec(message)?.[1];
      const set = wordSets[fields[column] ?? ""];
      if (word && set) found.set(`${column} ${word}`, { column, word, set });
    }
  return [...found.values()].slice(0, 20);
}
