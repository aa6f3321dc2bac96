import { Stack, Text } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { RecipientControlTable } from "@/features/quality/recipient-control-table.tsx";
import type { Days } from "@/features/quality/period.ts";
import { QualityControlDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { Section } from "@/ui/section.tsx";

/** The head's view: how what came in is collected, put in order and answered. */
export async function ControlSection({ days }: { days: Days }) {
  const t = await getTranslations("quality");
  const { qualityControl: control } = await load(QualityControlDocument, days);
  const { received, withTopic, withSector, withPlace, assigned, answered, withCause, repeated } = control;
  const lines = { withTopic, withSector, withPlace, assigned, answered, withCause, repeated };
  const share = (count: number) => (received === 0 ? 0 : Math.round((100 * count) / received));
  return (
    <div data-feature="QLT-06">
      <Section title={t("control")}>
        <Stack gap="md">
          <Text>{t("received", { count: received })}</Text>
          <Stack gap={2}>
            {(Object.keys(lines) as (keyof typeof lines)[]).map((key) => (
              <Text key={key} fz="sm">
                {t(key, { count: lines[key], share: share(lines[key]) })}
              </Text>
            ))}
          </Stack>
          <Text>
            {control.meanScore === null
              ? t("notReviewed")
              : t("reviewedLine", {
                  count: control.reviewed,
                  score: control.meanScore ?? 0,
                  returned: control.returned,
                })}
          </Text>
          {control.recipients.length > 0 && <RecipientControlTable rows={control.recipients} />}
        </Stack>
      </Section>
    </div>
  );
}
