import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/dates.ts";
import type { PollQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  history: PollQuery["poll"]["history"];
  timeZone: string;
}

/** What happened, the newest last. */
export async function PollHistory({ history, timeZone }: Props) {
  const t = await getTranslations("polls");
  const locale = await getLocale();
  return (
    <Section title={t("history")}>
      <PlainList>
        {history.map(({ id, at, action, actor, note }) => (
          <PlainListItem
            key={id}
            aside={
              <Text fz="sm" c="var(--text-quiet)">
                {formatInstant(at, locale, timeZone)}
              </Text>
            }
          >
            {label("pollAction", action, locale)} · {actor}
            {note && (
              <Text fz="sm" c="var(--text-quiet)" style={{ whiteSpace: "pre-line" }}>
                {note}
              </Text>
            )}
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
