import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { pollCapabilities } from "@/features/poll/poll-capabilities.ts";
import { countText, periodText } from "@/features/poll/poll-words.ts";
import { ClusterPollsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer } from "@/lib/viewer.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** What residents said of a problem when they were asked. Nothing where centres have no polls. */
export async function ClusterPolls({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("polls");
  const locale = await getLocale();
  const { permissions, municipality } = await getViewer();
  const isOpen = municipality?.features.some(({ capability }) => pollCapabilities.includes(capability.code));
  if (!isOpen || !permissions.includes("poll:view")) return null;
  const { cluster } = await load(ClusterPollsDocument, { id });
  return (
    <Section title={t("title")}>
      {cluster.polls.length === 0 && <Text c="var(--text-quiet)">{t("noneOfCluster")}</Text>}
      <PlainList>
        {cluster.polls.map((poll) => (
          <PlainListItem
            key={poll.id}
            aside={
              <Text fz="sm" c="var(--text-quiet)">
                {label("pollState", poll.state, locale)}
              </Text>
            }
          >
            <TextLink href={`/${slug}/polls/${poll.id}`}>{poll.title}</TextLink>
            <Text fz="sm" c="var(--text-quiet)">
              {label("pollKind", poll.kind, locale)} · {periodText(poll.startsOn, poll.endsOn, locale)}
              {poll.participantCount !== null &&
                ` · ${t("participants")}: ${countText(poll.participantCount, locale)}`}
            </Text>
            {poll.decision && <Text fz="sm">{poll.decision}</Text>}
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
