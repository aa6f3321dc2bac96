import { getTranslations } from "next-intl/server";
import { ChecklistButton } from "@/features/quality/checklist-dialog.tsx";
import { ControlSection } from "@/features/quality/control-section.tsx";
import { DemandsSection } from "@/features/quality/demands-section.tsx";
import { FaultsSection } from "@/features/quality/faults-section.tsx";
import { ImprovementsSection } from "@/features/quality/improvements-section.tsx";
import { type AskedDays, periodOf } from "@/features/quality/period.ts";
import { PeriodForm } from "@/features/quality/period-form.tsx";
import { QuestionsSection } from "@/features/quality/questions-section.tsx";
import { SamplesSection } from "@/features/quality/samples-section.tsx";
import { SectorChecksSection } from "@/features/quality/sector-checks-section.tsx";
import { TimeSection } from "@/features/quality/time-section.tsx";
import { todayIn } from "@/lib/dates.ts";
import { QualityChoicesDocument, QualitySamplesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";

/** How good the work is: reviews, samples, demands, faults, improvements, where time goes. */
export async function QualityPage({ slug, asked }: { slug: string; asked: AskedDays }) {
  await requirePermission("quality:view");
  const t = await getTranslations("quality");
  const { municipality, permissions } = await getViewer();
  const timeZone = municipality?.timeZone ?? "UTC";
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  const days = periodOf(asked, todayIn(timeZone), 30);
  const [{ qualityChecklist, qualitySamples }, { municipality: choices }] = await Promise.all([
    load(QualitySamplesDocument, { first: 50, after: null }),
    load(QualityChoicesDocument, { slug }),
  ]);
  const room = {
    slug,
    timeZone,
    canReview: permissions.includes("quality:review"),
    canRoute: permissions.includes("submission:route"),
    sectors: choices.sectors,
    recipients: choices.recipients.edges.map(({ node }) => node),
    channels: choices.openChannels,
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={permissions.includes("template:change") && <ChecklistButton checklist={qualityChecklist} />}
    >
      <PeriodForm days={days} />
      {held.has("QLT-06") && <ControlSection days={days} />}
      {held.has("DDL-05") && <TimeSection days={days} />}
      <SamplesSection samples={qualitySamples.edges.map(({ node }) => node)} days={days} room={room} />
      {held.has("QLT-02") && <QuestionsSection days={days} slug={slug} />}
      {held.has("QLT-05") && <DemandsSection room={room} />}
      <FaultsSection room={room} />
      {held.has("QLT-04") && <SectorChecksSection days={days} room={room} />}
      {held.has("QLT-07") && <ImprovementsSection room={room} />}
    </Page>
  );
}
