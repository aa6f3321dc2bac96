import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { DrawButton } from "@/features/quality/draw-dialog.tsx";
import type { Days } from "@/features/quality/period.ts";
import type { QualityRoom } from "@/features/quality/quality-room.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { QualitySamplesQuery } from "@/lib/graphql.generated.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  samples: readonly QualitySamplesQuery["qualitySamples"]["edges"][number]["node"][];
  days: Days;
  room: QualityRoom;
}

/** Answers drawn for review. */
export async function SamplesSection({ samples, days, room: { slug, canReview } }: Props) {
  const t = await getTranslations("quality");
  const locale = await getLocale();
  return (
    <Section title={t("samples")} aside={canReview && <DrawButton days={days} slug={slug} />}>
      {samples.length === 0 && <Text c="var(--text-quiet)">{t("noSamples")}</Text>}
      <Stack gap="sm">
        {samples.map(({ id, sentFrom, sentTo, share, size, population, drawnByName }) => (
          <div key={id}>
            <TextLink href={`/${slug}/quality/samples/${id}`}>
              {t("sampleTitle", {
                from: formatShortDay(sentFrom, locale),
                to: formatShortDay(sentTo, locale),
              })}
            </TextLink>
            <Text fz="sm" c="var(--text-quiet)">
              {t("sampleLine", { size, population, share, who: drawnByName })}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
