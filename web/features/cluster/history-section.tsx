import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/dates.ts";
import type { ClusterPageQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { Section } from "@/ui/section.tsx";

interface Props {
  history: ClusterPageQuery["cluster"]["history"];
  timeZone: string;
}

/** What happened to the problem, the newest first. */
export async function HistorySection({ history, timeZone }: Props) {
  const t = await getTranslations("clusters");
  const locale = await getLocale();
  return (
    <Section title={t("history")}>
      <Stack gap="sm">
        {history.map(({ id, at, kind, actor, note }) => (
          <div key={id}>
            <Text fw={550}>{label("clusterEvent", kind, locale)}</Text>
            <Text fz="sm" c="var(--text-quiet)">
              {formatInstant(at, locale, timeZone)} · {actor}
            </Text>
            {note && <Text style={{ whiteSpace: "pre-line" }}>{note}</Text>}
          </div>
        ))}
      </Stack>
    </Section>
  );
}
