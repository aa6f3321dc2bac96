import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import type { CooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { RequestRowFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import type { TableFile } from "@/lib/table-file.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = RequestRowFragment;

/** Requests as a table; the term stands out when it is over. */
export async function RequestsTable({ rows, room }: { rows: readonly Row[]; room: CooperationRoom }) {
  const t = await getTranslations("cooperation.requests");
  const locale = await getLocale();
  return (
    <DataTable
      caption={t("caption")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "subject",
          header: t("columns.subject"),
          isHeading: true,
          cell: ({ id, subject }) => <TextLink href={`${room.base}/requests/${id}`}>{subject}</TextLink>,
        },
        {
          key: "municipality",
          header: t("columns.municipality"),
          cell: ({ municipality, direction }) =>
            room.isRegion ? municipality.name : label("requestDirection", direction, locale),
        },
        {
          key: "state",
          header: t("columns.state"),
          cell: ({ state, askedDueOn }) => (
            <>
              {label("centreRequestState", state, locale)}
              {askedDueOn && (
                <Text fz="sm" c="var(--text-quiet)">
                  {t("timeAsked", { day: formatShortDay(askedDueOn, locale) })}
                </Text>
              )}
            </>
          ),
        },
        {
          key: "due",
          header: t("columns.due"),
          cell: ({ dueOn, isOverdue }) => (
            <Text component="span" {...(isOverdue ? { c: "red.8", fw: 600 } : {})}>
              {formatShortDay(dueOn, locale)}
              {isOverdue && ` · ${t("overdue")}`}
            </Text>
          ),
        },
        {
          key: "priority",
          header: t("columns.priority"),
          cell: ({ priority }) => label("centreRequestPriority", priority, locale),
        },
      ]}
    />
  );
}

const columns = [
  "subject",
  "municipality",
  "direction",
  "state",
  "due",
  "priority",
  "sent",
  "answered",
] as const;

/** What stands on the page, to take away. */
export function requestFile(
  rows: readonly Row[],
  locale: "ru" | "en",
  header: (key: (typeof columns)[number]) => string,
  name: string,
): TableFile {
  return {
    name,
    header: columns.map(header),
    rows: rows.map((row) => [
      row.subject,
      row.municipality.name,
      label("requestDirection", row.direction, locale),
      label("centreRequestState", row.state, locale),
      formatShortDay(row.dueOn, locale),
      label("centreRequestPriority", row.priority, locale),
      formatShortDay(row.createdAt.slice(0, 10), locale),
      row.answeredAt ? formatShortDay(row.answeredAt.slice(0, 10), locale) : "",
    ]),
  };
}
