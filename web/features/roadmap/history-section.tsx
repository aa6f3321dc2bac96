import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import type { RoadmapEventsFragment } from "@/lib/graphql.generated.ts";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import { label } from "@/lib/labels.ts";
import { Section } from "@/ui/section.tsx";

interface Props {
  history: readonly RoadmapEventsFragment[];
  timeZone: string;
  /** Titles of measures by id, for acts on one of several. */
  titles?: ReadonlyMap<string, string>;
}

const dayOf = (details: unknown, key: string): string | null => {
  const value = (details as Record<string, unknown> | null)?.[key];
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
};

/** What happened, newest first. */
export async function HistorySection({ history, timeZone, titles }: Props) {
  const t = await getTranslations("roadmaps");
  const locale = await getLocale();
  return (
    <Section title={t("history")}>
      <Stack gap="sm">
        {history.toReversed().map(({ id, at, action, actor, note, measureId, details }) => {
          const [from, to] = [dayOf(details, "from"), dayOf(details, "to")];
          return (
            <div key={id}>
              <Text fw={550}>
                {label("roadmapAction", action, locale)}
                {measureId && titles?.get(measureId) && `: ${titles.get(measureId)}`}
                {from && to && ` (${formatShortDay(from, locale)} → ${formatShortDay(to, locale)})`}
              </Text>
              <Text fz="sm" c="var(--text-quiet)">
                {formatInstant(at, locale, timeZone)} · {actor}
              </Text>
              {note && <Text style={{ whiteSpace: "pre-line" }}>{note}</Text>}
            </div>
          );
        })}
      </Stack>
    </Section>
  );
}
