import { Stack, Text } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import type { Days } from "@/features/quality/period.ts";
import { StageTable } from "@/features/quality/stage-table.tsx";
import { TimeLostDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { Section } from "@/ui/section.tsx";

/** Where the time between receipt and closing goes. */
export async function TimeSection({ days }: { days: Days }) {
  const t = await getTranslations("quality");
  const { timeLost } = await load(TimeLostDocument, days);
  const all = timeLost.stages.filter(({ recipientId }) => recipientId === null);
  const byRecipient = timeLost.stages.filter(({ recipientId }) => recipientId !== null);
  return (
    <div data-feature="DDL-05">
      <Section title={t("time")}>
        <Stack gap="md">
          <Text fz="sm" c="var(--text-quiet)">
            {t("sampled", { count: timeLost.sampled })}
          </Text>
          {all.length > 0 && <StageTable title={t("stages")} rows={all} />}
          {byRecipient.length > 0 && (
            <details>
              <summary>{t("stagesByRecipient")}</summary>
              <StageTable title={t("stagesByRecipient")} rows={byRecipient} />
            </details>
          )}
        </Stack>
      </Section>
    </div>
  );
}
