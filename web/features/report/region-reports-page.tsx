import { getTranslations } from "next-intl/server";
import { RegionReportsTable } from "@/features/report/region-reports-table.tsx";
import { load } from "@/lib/graphql.ts";
import { type OwedState, RegionReportsDocument } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const states: readonly OwedState[] = ["OWED", "OVERDUE", "SENT"];

interface Props {
  state: string | null;
  after: string | null;
}

/** Which centres reported to the regional centre, and which are late. */
export async function RegionReportsPage({ state, after }: Props) {
  await requirePermission("comparison:view");
  const t = await getTranslations("regionReports");
  const chosen = states.find((each) => each === state) ?? null;
  const { regionReports } = await load(RegionReportsDocument, { filter: { state: chosen }, after });
  const { edges, pageInfo, totalCount } = regionReports;
  return (
    <Page title={t("title")} lead={t("lead", { count: totalCount })}>
      {edges.length === 0 && chosen === null ? (
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      ) : (
        <RegionReportsTable reports={edges.map(({ node }) => node)} state={chosen} />
      )}
      {pageInfo.hasNextPage && (
        <TextLink
          href={`/region/reports?${new URLSearchParams({ ...(chosen !== null && { state: chosen }), after: pageInfo.endCursor ?? "" })}`}
        >
          {t("older")}
        </TextLink>
      )}
    </Page>
  );
}
