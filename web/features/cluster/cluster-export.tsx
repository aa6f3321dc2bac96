"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ClusterView, filterOf } from "@/features/cluster/cluster-view.ts";
import { allNodes } from "@/lib/all-pages.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { type ClusterRowFragment, ClustersDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { ExportMenu } from "@/ui/export-menu.tsx";

const PAGE = 200;

/** Takes the whole list away as it is filtered and ordered. */
export function ClusterExport({ view }: { view: ClusterView }) {
  const t = useTranslations("clusters");
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const readPage = async (after: string | null) =>
    (await fetchData(ClustersDocument, { filter: filterOf(view), sort: view.sort, first: PAGE, after }))
      .clusters;
  const rowOf = (row: ClusterRowFragment): string[] => [
    row.title,
    label("clusterState", row.state, locale),
    row.growth ? label("growthState", row.growth.state, locale) : "",
    row.growth ? String(row.growth.observed) : "",
    row.growth?.expected == null ? "" : number.format(row.growth.expected),
    String(row.submissionCount),
    String(row.openCount),
    String(row.overdueCount),
    formatShortDay(row.firstOn, locale),
    formatShortDay(row.lastOn, locale),
    row.topic?.name ?? "",
    row.sector?.name ?? "",
    row.place ?? "",
    row.words.join(", "),
    row.cause?.name ?? "",
  ];
  return (
    <ExportMenu
      table={async () => ({
        name: t("title"),
        header: [
          t("name"),
          t("state"),
          t("growthColumn"),
          t("observed"),
          t("expected"),
          t("size"),
          t("open"),
          t("overdue"),
          t("firstOn"),
          t("lastOn"),
          t("topic"),
          t("sector"),
          t("place"),
          t("words"),
          t("cause"),
        ],
        rows: (await allNodes(readPage)).map(rowOf),
      })}
    />
  );
}
