import { Stack, Text } from "@mantine/core";
import { getLocale } from "next-intl/server";
import { formatInstant } from "@/lib/dates.ts";
import type { RiskQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";

/** What was done, the last act first. */
export async function HistoryList({
  history,
  timeZone,
}: {
  history: RiskQuery["risk"]["history"];
  timeZone: string;
}) {
  const locale = await getLocale();
  return (
    <Stack gap="sm">
      {history.toReversed().map(({ id, at, action, actor, note }) => (
        <div key={id}>
          <Text fw={550}>{label("informationAction", action, locale)}</Text>
          <Text fz="sm" c="var(--text-quiet)">
            {formatInstant(at, locale, timeZone)} · {actor}
          </Text>
          {note && <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{note}</Text>}
        </div>
      ))}
    </Stack>
  );
}
