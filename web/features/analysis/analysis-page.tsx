import { getTranslations } from "next-intl/server";
import { AnalysisFilter } from "@/features/analysis/analysis-filter.tsx";
import { BreakdownSection } from "@/features/analysis/breakdown-section.tsx";
import { CauseSection } from "@/features/analysis/cause-section.tsx";
import { channelsOf, featureOf, loadAnalysis } from "@/features/analysis/load-analysis.ts";
import { ObligationSection } from "@/features/analysis/obligation-section.tsx";
import type { Period } from "@/features/analysis/period.ts";
import { StandingSection } from "@/features/analysis/standing-section.tsx";
import { TermSection } from "@/features/analysis/term-section.tsx";
import { Feature } from "@/features/feature/feature.tsx";
import { getViewer } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";

interface Props {
  slug: string;
  period: Period;
  /** Code of the channel looked at; null for all, or when the regulation does not ask about it. */
  channel: string | null;
  today: string;
}

/** Why submissions come in, how terms are kept, how recipients stand: what the regulation asks to know. */
export async function AnalysisPage({ slug, period, channel, today }: Props) {
  const t = await getTranslations("analysis");
  const viewer = await getViewer();
  const held = new Set((viewer.municipality?.features ?? []).map(({ capability }) => capability.code));
  const channels = channelsOf(held);
  const chosen = channel !== null && channels.includes(channel) ? channel : null;
  const facts = await loadAnalysis(held, period, chosen);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <AnalysisFilter period={period} channel={chosen} channels={channels} today={today} />
      <Feature code={featureOf(chosen)}>
        <CauseSection facts={facts.causes} />
      </Feature>
      {facts.obligation && (
        <Feature code="ANL-12">
          <ObligationSection slug={slug} facts={facts.obligation} />
        </Feature>
      )}
      {facts.terms && (
        <Feature code={["DDL-01", "DDL-02"]}>
          <TermSection terms={facts.terms} />
        </Feature>
      )}
      {facts.applicants && (
        <Feature code="INT-09">
          <BreakdownSection title={t("byApplicant")} set="applicantKind" parts={facts.applicants} />
        </Feature>
      )}
      {facts.scales && (
        <Feature code="CLS-03">
          <BreakdownSection title={t("byScale")} set="incidentClass" parts={facts.scales} />
        </Feature>
      )}
      {facts.mySectors && (
        <Feature code="DDL-03">
          <StandingSection slug={slug} title={t("mySectors")} empty={t("noSectors")} rows={facts.mySectors} />
        </Feature>
      )}
      {facts.localBodies && (
        <Feature code="RTE-10">
          <StandingSection
            slug={slug}
            title={t("localBodies")}
            empty={t("noBodies")}
            rows={facts.localBodies}
          />
        </Feature>
      )}
    </Page>
  );
}
