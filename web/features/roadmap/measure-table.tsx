import { getLocale, getTranslations } from "next-intl/server";
import { formatShortDay } from "@/lib/dates.ts";
import type { MeasureRowFragment } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Who answers for a measure, in a line. */
export function ownerName({
  ownerMember,
  ownerRecipient,
}: Pick<MeasureRowFragment, "ownerMember" | "ownerRecipient">) {
  const member = ownerMember && [ownerMember.name, ownerMember.post].filter(Boolean).join(", ");
  return member || ownerRecipient?.name || "—";
}

/** Measures of a roadmap as a list. */
export async function MeasureTable({
  measures,
  base,
}: {
  measures: readonly MeasureRowFragment[];
  base: string;
}) {
  const t = await getTranslations("roadmaps");
  const locale = await getLocale();
  const columns: Column<MeasureRowFragment>[] = [
    {
      key: "title",
      header: t("what"),
      isHeading: true,
      cell: ({ id, title }) => <TextLink href={`${base}/roadmaps/measures/${id}`}>{title}</TextLink>,
    },
    { key: "owner", header: t("owner"), cell: ownerName },
    {
      key: "term",
      header: t("term"),
      cell: ({ startsOn, dueOn }) => `${formatShortDay(startsOn, locale)} – ${formatShortDay(dueOn, locale)}`,
    },
    {
      key: "expected",
      header: t("expected"),
      cell: ({ indicator, expectedDrop }) =>
        indicator
          ? `${label("measureIndicator", indicator, locale)}${expectedDrop ? ` −${expectedDrop} %` : ""}`
          : "—",
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ state, isOverdue, doneOn }) =>
        [
          label("measureState", state, locale),
          doneOn && formatShortDay(doneOn, locale),
          isOverdue ? t("overdue") : null,
        ]
          .filter(Boolean)
          .join(", "),
    },
  ];
  return <DataTable caption={t("measures")} rows={measures} rowKey={({ id }) => id} columns={columns} />;
}
