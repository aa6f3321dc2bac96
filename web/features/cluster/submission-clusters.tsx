"use client";

import { useTranslations } from "next-intl";
import { GrowthBadge } from "@/features/cluster/growth-note.tsx";
import { clusterPath } from "@/features/cluster/paths.ts";
import { SubmissionClustersDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  submissionId: string;
}

/** Problems that a submission belongs to; nothing when it stands alone. */
export function SubmissionClusters({ slug, submissionId }: Props) {
  const t = useTranslations("clusters");
  const { name } = useLabels();
  const { data } = useLoaded(SubmissionClustersDocument, { id: submissionId });
  const clusters = data?.submission.clusters ?? [];
  if (clusters.length === 0) return null;
  return (
    <Section title={t("ofSubmission")}>
      <PlainList>
        {clusters.map(({ id, title, state, submissionCount, growth }) => (
          <PlainListItem key={id}>
            <TextLink href={clusterPath(slug, id)}>{title}</TextLink>
            {` — ${name("clusterState", state)}, ${t("countOf", { count: submissionCount })} `}
            {growth && <GrowthBadge growth={growth} />}
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
