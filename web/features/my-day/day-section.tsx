import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { partQuery, type Day, type DayItem, type DayPartKey } from "@/features/my-day/my-day-parts.ts";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import { registerPath, submissionPath } from "@/features/submission/paths.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  part: DayPartKey;
  day: Day;
  accountId: string;
  timeZone: string;
  /** The server's instant. */
  now: string;
}

/** One part of the day: its first submissions, and the way to all of them. */
export function DaySection({ slug, part, day, accountId, timeZone, now }: Props) {
  const t = useTranslations("myDay");
  const { count, items } = day[part];
  return (
    <Section
      title={t(`part.${part}`)}
      aside={
        count > items.length && (
          <TextLink href={registerPath(slug, partQuery(part, day, accountId))}>
            {t("all", { count })}
          </TextLink>
        )
      }
    >
      <PlainList>
        {items.map((item) => (
          <PlainListItem
            key={item.id}
            aside={<DueBadge dueAt={item.dueAt} now={new Date(now)} timeZone={timeZone} />}
          >
            <Item slug={slug} item={item} />
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}

function Item({ slug, item }: { slug: string; item: DayItem }) {
  const { id, number, summary, place, recipient } = item;
  return (
    <>
      <TextLink href={submissionPath(slug, id)} fw={600} fz="sm">
        {number}
      </TextLink>
      <Text lineClamp={2}>{summary}</Text>
      <Text fz="sm" c="var(--text-quiet)">
        {[place, recipient && (recipient.shortName ?? recipient.name)].filter(Boolean).join(" · ")}
      </Text>
    </>
  );
}
