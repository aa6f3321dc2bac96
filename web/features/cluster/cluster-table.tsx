"use client";

import { useLocale, useTranslations } from "next-intl";
import { GrowthBadge } from "@/features/cluster/growth-note.tsx";
import { clusterPath } from "@/features/cluster/paths.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { ClusterRowFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Problems as rows. */
export function ClusterTable({ slug, rows }: { slug: string; rows: readonly ClusterRowFragment[] }) {
  const t = useTranslations("clusters");
  const locale = useLocale();
  const { name } = useLabels();
  const columns: Column<ClusterRowFragment>[] = [
    {
      key: "title",
      header: t("name"),
      isHeading: true,
      cell: ({ id, title }) => <TextLink href={clusterPath(slug, id)}>{title}</TextLink>,
    },
    { key: "growth", header: t("growthColumn"), cell: ({ growth }) => <GrowthBadge growth={growth} /> },
    { key: "size", header: t("size"), isNumeric: true, cell: ({ submissionCount }) => submissionCount },
    { key: "open", header: t("open"), isNumeric: true, cell: ({ openCount }) => openCount },
    { key: "overdue", header: t("overdue"), isNumeric: true, cell: ({ overdueCount }) => overdueCount },
    { key: "last", header: t("lastOn"), cell: ({ lastOn }) => formatShortDay(lastOn, locale) },
    { key: "sector", header: t("sector"), cell: ({ sector }) => sector?.name ?? "—" },
    { key: "cause", header: t("cause"), cell: ({ cause }) => cause?.name ?? t("noCause") },
    { key: "state", header: t("state"), cell: ({ state }) => name("clusterState", state) },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
