import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ImprovementButton } from "@/features/quality/improvement-dialog.tsx";
import type { QualityRoom } from "@/features/quality/quality-room.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { ImprovementsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Section } from "@/ui/section.tsx";

/** What hinders the work in ПОС and other systems, and what is done about it; the newest fifty. */
export async function ImprovementsSection({ room: { canRoute } }: { room: QualityRoom }) {
  const t = await getTranslations("quality");
  const locale = await getLocale();
  const { improvements } = await load(ImprovementsDocument, { first: 50, after: null });
  return (
    <div data-feature="QLT-07">
      <Section title={t("improvements")} aside={canRoute && <ImprovementButton />}>
        {improvements.totalCount === 0 && <Text c="var(--text-quiet)">{t("noImprovements")}</Text>}
        <Stack gap="sm">
          {improvements.edges.map(({ node: improvement }) => (
            <div key={improvement.id}>
              <Text fw={550}>{improvement.problem}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  label("channel", improvement.system, locale),
                  label("improvementState", improvement.state, locale),
                  improvement.responsible,
                  improvement.dueOn && t("until", { day: formatShortDay(improvement.dueOn, locale) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              <Text fz="sm">{[improvement.action, improvement.result].filter(Boolean).join(" → ")}</Text>
              {canRoute && <ImprovementButton improvement={improvement} />}
            </div>
          ))}
        </Stack>
      </Section>
    </div>
  );
}
