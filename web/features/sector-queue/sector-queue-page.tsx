import { getTranslations } from "next-intl/server";
import { Feature } from "@/features/feature/feature.tsx";
import { MySectorsButton } from "@/features/sector-queue/my-sectors-button.tsx";
import { QueueTable } from "@/features/sector-queue/queue-table.tsx";
import { load } from "@/lib/graphql.ts";
import { SectorQueueDocument } from "@/lib/graphql.generated.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const pageSize = 50;

interface Props {
  slug: string;
  after: string | null;
  now: Date;
}

/** Open submissions of the sectors that the viewer leads, the most urgent first. */
export async function SectorQueuePage({ slug, after, now }: Props) {
  const t = await getTranslations("sectorQueue");
  const { municipality, myDay, sectorQueue } = await load(SectorQueueDocument, {
    slug,
    first: pageSize,
    after,
  });
  const names = municipality.sectors.filter(({ id }) => myDay.sectorIds.includes(id));
  const { edges, pageInfo, totalCount } = sectorQueue;
  return (
    <Page
      title={t("title")}
      lead={
        names.length > 0
          ? t("lead", { sectors: names.map(({ name }) => name).join(", "), count: totalCount })
          : null
      }
      actions={<MySectorsButton sectors={municipality.sectors} chosen={myDay.sectorIds} />}
    >
      <Feature code="RTE-04">
        {edges.length > 0 ? (
          <QueueTable
            slug={slug}
            timeZone={municipality.timeZone}
            rows={edges.map(({ node }) => node)}
            now={now}
          />
        ) : (
          <Empty title={t(names.length > 0 ? "empty" : "noSectors")}>
            {t(names.length > 0 ? "emptyLead" : "noSectorsLead")}
          </Empty>
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
          <TextLink href={`/${slug}/sector-queue?after=${encodeURIComponent(pageInfo.endCursor)}`}>
            {t("next")}
          </TextLink>
        )}
      </Feature>
    </Page>
  );
}
