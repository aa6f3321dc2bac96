import { Text } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { SubjectsButton } from "@/features/poll/subjects-button.tsx";
import { type PollQuery, PollSubjectChoicesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  base: string;
  poll: PollQuery["poll"];
  mayChange: boolean;
}

/** Problems and topics that the poll helps to understand. */
export async function SubjectsSection({ base, poll, mayChange }: Props) {
  const t = await getTranslations("polls.subjects");
  const { clusters, topics } = poll;
  const choices = mayChange ? await load(PollSubjectChoicesDocument, {}) : null;
  return (
    <Section
      title={t("title")}
      aside={
        choices && (
          <SubjectsButton
            key={poll.revision}
            poll={poll}
            clusters={[
              ...clusters,
              ...choices.clusters.edges
                .map(({ node }) => node)
                .filter(({ id }) => clusters.every((known) => known.id !== id)),
            ]}
            topics={choices.topics}
          />
        )
      }
    >
      {clusters.length + topics.length === 0 && <Text c="var(--text-quiet)">{t("none")}</Text>}
      <PlainList>
        {clusters.map(({ id, title }) => (
          <PlainListItem key={id}>
            <TextLink href={`${base}/clusters/${id}`}>{title}</TextLink>
          </PlainListItem>
        ))}
        {topics.map(({ id, name }) => (
          <PlainListItem key={id}>{t("topic", { name })}</PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
