import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { UnlinkButton } from "@/features/poll/line-links.tsx";
import { formatInstant } from "@/lib/dates.ts";
import type { DirectLineSubmissionRowFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = DirectLineSubmissionRowFragment & {
  readonly line?: { readonly id: string; readonly theme: string };
};

interface Props {
  base: string;
  timeZone: string;
  caption: string;
  rows: readonly Row[];
  /** The line whose links may be taken away; null for whoever may only look. */
  lineId?: string | null;
}

/** Submissions that came by direct lines, and how their answers stand. */
export async function LineSubmissions({ base, timeZone, caption, rows, lineId = null }: Props) {
  const t = await getTranslations("polls.lines");
  const locale = await getLocale();
  const isOfMany = rows.some(({ line }) => line !== undefined);
  const columns: Column<Row>[] = [
    {
      key: "number",
      header: t("number"),
      isHeading: true,
      cell: ({ submissionId, number }) => (
        <TextLink href={`${base}/submissions/${submissionId}`}>{number}</TextLink>
      ),
    },
    ...(isOfMany
      ? [
          {
            key: "line",
            header: t("line"),
            cell: ({ line }: Row) =>
              line ? <TextLink href={`${base}/polls/lines/${line.id}`}>{line.theme}</TextLink> : "—",
          },
        ]
      : []),
    { key: "topic", header: t("topic"), cell: ({ topicName }) => topicName ?? "—" },
    { key: "recipient", header: t("recipient"), cell: ({ recipientName }) => recipientName ?? "—" },
    { key: "state", header: t("state"), cell: ({ state }) => label("submissionState", state, locale) },
    {
      key: "due",
      header: t("due"),
      cell: ({ dueAt, isOverdue }) => (
        <Text component="span" c={isOverdue ? "red.8" : undefined}>
          {dueAt ? formatInstant(dueAt, locale, timeZone) : "—"}
        </Text>
      ),
    },
    ...(lineId === null
      ? []
      : [
          {
            key: "link",
            header: t("how"),
            cell: ({ isSaid, number }: Row) =>
              isSaid ? <UnlinkButton lineId={lineId} number={number} /> : t("byDay"),
          },
        ]),
  ];
  return (
    <DataTable caption={caption} rows={rows} rowKey={({ submissionId }) => submissionId} columns={columns} />
  );
}
