"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ClusterTable } from "@/features/cluster/cluster-table.tsx";
import { BurningClustersDocument } from "@/lib/graphql.generated.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Problems that grow, for whoever looks once a day. */
export function BurningClusters({ slug }: { slug: string }) {
  const t = useTranslations("clusters");
  const { data, failure } = useLoaded(BurningClustersDocument, {});
  const rows = data?.clusters.edges.map(({ node }) => node) ?? [];
  return (
    <Section title={t("burning")} aside={<TextLink href={`/${slug}/clusters`}>{t("all")}</TextLink>}>
      <FailureAlert message={failure} />
      {data && rows.length === 0 && <Text>{t("noneBurning")}</Text>}
      {rows.length > 0 && <ClusterTable slug={slug} rows={rows} />}
    </Section>
  );
}
