import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import type { Days } from "@/features/quality/period.ts";
import type { QualityRoom } from "@/features/quality/quality-room.ts";
import { CheckButton } from "@/features/quality/sector-check-dialog.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { SectorChecksDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Section } from "@/ui/section.tsx";

/** Checks of what sectors report beside the figures of the register; the newest fifty. */
export async function SectorChecksSection({ days, room }: { days: Days; room: QualityRoom }) {
  const t = await getTranslations("quality");
  const locale = await getLocale();
  const { sectorChecks } = await load(SectorChecksDocument, { first: 50, after: null });
  return (
    <div data-feature="QLT-04">
      <Section
        title={t("checks")}
        aside={
          room.canReview && room.sectors.length > 0 && <CheckButton days={days} sectors={room.sectors} />
        }
      >
        {sectorChecks.totalCount === 0 && <Text c="var(--text-quiet)">{t("noChecks")}</Text>}
        <Stack gap="sm">
          {sectorChecks.edges.map(({ node: check }) => (
            <div key={check.id}>
              <Text fw={550}>
                {[check.sector?.name, check.subject].filter(Boolean).join(": ")} —{" "}
                {label("checkVerdict", check.verdict, locale)}
              </Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  `${formatShortDay(check.periodFrom, locale)} – ${formatShortDay(check.periodTo, locale)}`,
                  t("counts", {
                    reported: check.reportedCount === null ? "—" : String(check.reportedCount),
                    register: check.registerCount,
                  }),
                  check.checkedByName,
                ].join(" · ")}
              </Text>
              <Text fz="sm">{check.summary}</Text>
            </div>
          ))}
        </Stack>
      </Section>
    </div>
  );
}
