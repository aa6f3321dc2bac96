import { Group } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ownerName } from "@/features/roadmap/measure-table.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import type { PlanItemRowFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

interface Props<Row extends PlanItemRowFragment> {
  items: readonly Row[];
  caption: string;
  /** First column, where items of several plans stand together. */
  plan?: (row: Row) => ReactNode;
  acts?: (row: Row) => ReactNode;
}

/** Items of plans: what, by whom, until when, how far. */
export async function PlanItemTable<Row extends PlanItemRowFragment>({
  items,
  caption,
  plan,
  acts,
}: Props<Row>) {
  const t = await getTranslations("plans");
  const locale = await getLocale();
  const columns: Column<Row>[] = [
    ...(plan
      ? [{ key: "plan", header: t("plan"), cell: plan }]
      : [{ key: "ordinal", header: t("ordinal"), cell: ({ ordinal }: Row) => ordinal, isNumeric: true }]),
    { key: "title", header: t("what"), isHeading: true, cell: ({ title }) => title },
    { key: "owner", header: t("owner"), cell: ownerName },
    { key: "due", header: t("dueOn"), cell: ({ dueOn }) => formatShortDay(dueOn, locale) },
    {
      key: "state",
      header: t("state"),
      cell: ({ state, isOverdue, doneOn }) =>
        [
          label("planItemState", state, locale),
          doneOn && formatShortDay(doneOn, locale),
          isOverdue ? t("overdue") : null,
        ]
          .filter(Boolean)
          .join(", "),
    },
    ...(plan
      ? []
      : [
          { key: "direction", header: t("direction"), cell: ({ direction }: Row) => direction?.title ?? "—" },
          { key: "result", header: t("result"), cell: ({ result, note }: Row) => note ?? result ?? "—" },
        ]),
  ];
  const withActs: Column<Row>[] = acts
    ? [...columns, { key: "acts", header: t("acts"), cell: (row) => <Group gap={4}>{acts(row)}</Group> }]
    : columns;
  return <DataTable caption={caption} rows={items} rowKey={({ id }) => id} columns={withActs} />;
}
