import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import type { CooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { RequestRowFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
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
