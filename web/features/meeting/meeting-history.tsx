import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/dates.ts";
import type { MeetingPageQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  history: MeetingPageQuery["meeting"]["history"];
  timeZone: string;
}

/** What was done with the meeting, newest first, with the clause that gave the right. */
export async function MeetingHistory({ slug, history, timeZone }: Props) {
  const t = await getTranslations("meetings");
  const locale = await getLocale();
  return (
    <Section title={t("history")}>
      <PlainList>
        {history.map(({ id, kind, at, actor, clause, note }) => (
          <PlainListItem key={id} aside={clause && <ClauseLink base={`/${slug}`} clause={clause} />}>
            {label("meetingEvent", kind, locale)}
            <Text fz="sm" c="var(--text-quiet)">
              {formatInstant(at, locale, timeZone)} · {actor}
            </Text>
            {note && <Text fz="sm">{note}</Text>}
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
