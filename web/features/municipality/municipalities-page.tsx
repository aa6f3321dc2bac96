import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { MunicipalitiesExport } from "@/features/municipality/municipalities-export.tsx";
import { MunicipalityFilter } from "@/features/municipality/municipality-filter.tsx";
import { MunicipalityTable } from "@/features/municipality/municipality-table.tsx";
import { load } from "@/lib/graphql.ts";
import { MunicipalitiesDocument } from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  search: string | null;
  regionId: string | null;
  after: string | null;
}

const pageSize = 50;

/** Municipalities of the viewer's regions: which act, which version, how complete. */
export async function MunicipalitiesPage({ search, regionId, after }: Props) {
  const t = await getTranslations("municipalities");
  const viewer = await getViewer();
  const filter = { regionId, search };
  const { municipalities } = await load(MunicipalitiesDocument, { first: pageSize, after, ...filter });
  const { endCursor, hasNextPage } = municipalities.pageInfo;
  const next = new URLSearchParams({
    ...(search && { q: search }),
    ...(regionId && { region: regionId }),
    after: endCursor ?? "",
  });
  return (
    <Page
      title={t("title")}
      lead={t("lead", {
        regions: viewer.regions.map(({ name }) => name).join(", "),
        count: municipalities.totalCount,
      })}
      actions={<MunicipalitiesExport filter={filter} />}
    >
      <MunicipalityFilter search={search ?? ""} regionId={regionId} regions={viewer.regions} />
      {municipalities.edges.length > 0 ? (
        <MunicipalityTable
          municipalities={municipalities.edges.map(({ node }) => node)}
          hasSeveralRegions={viewer.regions.length > 1}
        />
      ) : (
        <Empty title={search ? t("nothingFound") : t("empty")}>
          {search ? t("nothingFoundLead") : t("emptyLead")}
        </Empty>
      )}
      <Group>
        {after && <TextLink href="/region">{t("first")}</TextLink>}
        {hasNextPage && <TextLink href={`/region?${next}`}>{t("next")}</TextLink>}
      </Group>
    </Page>
  );
}
