import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { DemandButton, SettleDemandButton } from "@/features/quality/demand-dialogs.tsx";
import type { QualityRoom } from "@/features/quality/quality-room.ts";
import { submissionPath } from "@/features/submission/paths.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { CorrectionDemandsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Demands to heads of blocks to put breaches right; the newest fifty. */
export async function DemandsSection({ room }: { room: QualityRoom }) {
  const t = await getTranslations("quality");
  const locale = await getLocale();
  const { correctionDemands } = await load(CorrectionDemandsDocument, { first: 50, after: null });
  const { canReview, sectors, recipients, slug } = room;
  return (
    <div data-feature="QLT-05">
      <Section
        title={t("demands")}
        aside={canReview && <DemandButton submissionId={null} sectors={sectors} recipients={recipients} />}
      >
        {correctionDemands.totalCount === 0 && <Text c="var(--text-quiet)">{t("noDemands")}</Text>}
        <Stack gap="sm">
          {correctionDemands.edges.map(({ node: demand }) => (
            <div key={demand.id}>
              <Text fw={550}>
                {t("demandTo", { addressee: demand.addressee, day: formatShortDay(demand.dueOn, locale) })}
              </Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  label("demandState", demand.state, locale),
                  label("demandKind", demand.kind, locale),
                  demand.clause && t("clause", { clause: demand.clause }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              <Text fz="sm">
                {[demand.breach, demand.demand, demand.settlement].filter(Boolean).join(" → ")}
              </Text>
              {demand.submissionId && demand.submissionNumber && (
                <TextLink href={submissionPath(slug, demand.submissionId)}>
                  {demand.submissionNumber}
                </TextLink>
              )}
              {canReview && demand.state === "OPEN" && (
                <SettleDemandButton id={demand.id} addressee={demand.addressee} />
              )}
            </div>
          ))}
        </Stack>
      </Section>
    </div>
  );
}
