"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { ShownCluster } from "@/features/cluster/cluster-actions.tsx";
import { clusterPath } from "@/features/cluster/paths.ts";
import { send } from "@/lib/browser-graphql.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { MergeClustersDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  cluster: ShownCluster;
  mayChange: boolean;
}

/** Problems that may be the same one, or the same come again; each may be put to this one. */
export function SimilarSection({ slug, cluster: { id, revision, similar }, mayChange }: Props) {
  const t = useTranslations("clusters");
  const locale = useLocale();
  const { name } = useLabels();
  if (similar.length === 0) return null;
  return (
    <Section title={t("similar")}>
      <PlainList>
        {similar.map((other) => (
          <PlainListItem key={other.id}>
            <TextLink href={clusterPath(slug, other.id)}>{other.title}</TextLink>
            {` — ${name("clusterState", other.state)}, ${t("similarFacts", {
              count: other.submissionCount,
              day: formatShortDay(other.lastOn, locale),
            })} `}
            {mayChange && (
              <DialogButton
                label={t("merge")}
                accessibleLabel={t("mergeOf", { title: other.title })}
                title={t("merge")}
                submitLabel={t("merge")}
                onSubmit={async () =>
                  refusalOf(
                    (await send(MergeClustersDocument, { input: { id, revision, otherIds: [other.id] } }))
                      .outcome,
                  )
                }
              >
                <Text>{t("mergeHint", { title: other.title })}</Text>
              </DialogButton>
            )}
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
