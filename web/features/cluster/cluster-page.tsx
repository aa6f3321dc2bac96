import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CauseSection } from "@/features/cluster/cause-section.tsx";
import { ClusterActions } from "@/features/cluster/cluster-actions.tsx";
import { DecisionsSection } from "@/features/cluster/decisions-section.tsx";
import { GrowthNote } from "@/features/cluster/growth-note.tsx";
import { HistorySection } from "@/features/cluster/history-section.tsx";
import { MembersSection } from "@/features/cluster/members-section.tsx";
import { clusterPath } from "@/features/cluster/paths.ts";
import { SimilarSection } from "@/features/cluster/similar-section.tsx";
import { WeekChart } from "@/features/cluster/week-chart.tsx";
import { ClusterPolls } from "@/features/poll/cluster-polls.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { ClusterPageDocument, type ClusterPageQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  id: string;
  after: string | null;
}

/** One problem: how it goes, who writes about it, why it is one, its cause, what was decided. */
export async function ClusterPage({ slug, id, after }: Props) {
  await requirePermission("cluster:view");
  const t = await getTranslations("clusters");
  const locale = await getLocale();
  const { permissions, municipality } = await getViewer();
  const { cluster, causes } = await load(ClusterPageDocument, { id, after });
  const mayChange = permissions.includes("cluster:change") && cluster.mergedInto === null;
  const day = (on: string) => formatShortDay(on, locale);
  return (
    <Page
      title={cluster.title}
      lead={t("stateLead", {
        state: label("clusterState", cluster.state, locale),
        from: day(cluster.firstOn),
        to: day(cluster.lastOn),
      })}
      actions={
        <>
          {mayChange && <ClusterActions slug={slug} cluster={cluster} />}
          <PrintButton />
        </>
      }
    >
      {cluster.mergedInto && (
        <Text role="status">
          {t("mergedInto")}{" "}
          <TextLink href={clusterPath(slug, cluster.mergedInto.id)}>{cluster.mergedInto.title}</TextLink>
        </Text>
      )}
      <Facts facts={await factsOf(cluster)} />
      <Section title={t("growthTitle")}>
        <Stack gap="md">
          <GrowthNote growth={cluster.growth} />
          {cluster.weeks.length > 0 && <WeekChart weeks={cluster.weeks} />}
        </Stack>
      </Section>
      <CauseSection cluster={cluster} causes={causes} mayChange={mayChange} />
      <DecisionsSection
        slug={slug}
        clusterId={id}
        mayPlan={permissions.includes("roadmap:change")}
        decisions={cluster.decisions}
        measures={cluster.measures}
      />
      <ClusterPolls slug={slug} id={id} />
      <MembersSection
        slug={slug}
        cluster={cluster}
        timeZone={municipality?.timeZone ?? "UTC"}
        mayChange={mayChange}
      />
      <SimilarSection slug={slug} cluster={cluster} mayChange={mayChange} />
      <HistorySection history={cluster.history} timeZone={municipality?.timeZone ?? "UTC"} />
    </Page>
  );
}

async function factsOf(cluster: ClusterPageQuery["cluster"]) {
  const t = await getTranslations("clusters");
  const { submissionCount, openCount, overdueCount, topic, sector, places, words } = cluster;
  const [first] = places;
  return [
    { name: t("size"), value: submissionCount, note: t("sizeNote", { open: openCount }) },
    { name: t("overdue"), value: overdueCount },
    { name: t("topic"), value: topic?.name ?? "—" },
    { name: t("sector"), value: sector?.name ?? "—" },
    {
      name: t("place"),
      value: cluster.place ?? first?.place ?? "—",
      ...(places.length > 1 && { note: t("places", { count: places.length }) }),
    },
    { name: t("words"), value: words.join(", ") || "—" },
  ];
}
