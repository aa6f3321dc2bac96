import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ClusterExport } from "@/features/cluster/cluster-export.tsx";
import { ClusterFilters } from "@/features/cluster/cluster-filters.tsx";
import { ClusterTable } from "@/features/cluster/cluster-table.tsx";
import { clusterQuery, type ClusterView, filterOf } from "@/features/cluster/cluster-view.ts";
import { SearchButton } from "@/features/cluster/search-button.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { ClusterChoicesDocument, ClusterSearchDocument, ClustersDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Problems of the municipality: what people write about again and again, and what grows. */
export async function ClustersPage({ slug, view }: { slug: string; view: ClusterView }) {
  await requirePermission("cluster:view");
  const t = await getTranslations("clusters");
  const locale = await getLocale();
  const { permissions, municipality: own } = await getViewer();
  const { sort, after } = view;
  const [{ clusters }, { clusterSearch }, { municipality }] = await Promise.all([
    load(ClustersDocument, { filter: filterOf(view), sort, first: 50, after }),
    load(ClusterSearchDocument, {}),
    load(ClusterChoicesDocument, { slug }),
  ]);
  const rows = clusters.edges.map(({ node }) => node);
  const { finishedAt } = clusterSearch;
  return (
    <Page
      title={t("title")}
      lead={
        finishedAt === null
          ? t("lead")
          : `${t("lead")} ${t("searchedAt", { at: formatInstant(finishedAt, locale, own?.timeZone ?? "UTC") })}`
      }
      actions={
        <>
          {permissions.includes("cluster:change") && <SearchButton search={clusterSearch} />}
          <ClusterExport view={view} />
        </>
      }
      isWide
    >
      <ClusterFilters slug={slug} view={view} sectors={municipality?.sectors ?? []} />
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t(finishedAt === null ? "notYetHint" : "noneHint")}</Empty>
      ) : (
        <ClusterTable slug={slug} rows={rows} />
      )}
      {rows.length > 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("shown", { shown: rows.length, total: clusters.totalCount })}{" "}
          {clusters.pageInfo.hasNextPage && (
            <TextLink
              href={`/${slug}/clusters?${clusterQuery(view, { after: clusters.pageInfo.endCursor ?? null })}`}
            >
              {t("next")}
            </TextLink>
          )}
        </Text>
      )}
    </Page>
  );
}
