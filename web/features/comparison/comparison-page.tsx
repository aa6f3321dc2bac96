import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { ComparisonBoard } from "@/features/comparison/comparison-board.tsx";
import { load } from "@/lib/graphql.ts";
import { RegulationComparisonDocument } from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  regionId: string | null;
  after: string | null;
  on: string | null;
}

/** A screen wider than this is read by nobody; the rest follows on the next page. */
const columnsPerPage = 24;

/** Regulations of a region's municipalities side by side. */
export async function ComparisonPage({ regionId, after, on }: Props) {
  const t = await getTranslations("comparison");
  const viewer = await getViewer();
  const input = { regionId, after, on, first: columnsPerPage };
  const { regulationComparison, capabilities } = await load(RegulationComparisonDocument, { input });
  const { columns, pageInfo } = regulationComparison;
  if (columns.length === 0) {
    return (
      <Page title={t("title")}>
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      </Page>
    );
  }
  return (
    <>
      <ComparisonBoard
        comparison={regulationComparison}
        capabilities={capabilities}
        regions={viewer.regions}
        regionId={regionId}
      />
      <Group px="lg" pb="lg" className="no-print">
        {after && <TextLink href="/region/comparison">{t("firstColumns")}</TextLink>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <TextLink href={`/region/comparison?after=${encodeURIComponent(pageInfo.endCursor)}`}>
            {t("nextColumns")}
          </TextLink>
        )}
      </Group>
    </>
  );
}
