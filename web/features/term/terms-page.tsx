import { getTranslations } from "next-intl/server";
import { Feature } from "@/features/feature/feature.tsx";
import { AddTermButton } from "@/features/term/term-dialogs.tsx";
import { TermTable } from "@/features/term/term-table.tsx";
import { WorkSettingsForm } from "@/features/term/work-settings-form.tsx";
import { PartnerTermsDocument, TermSettingsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

/** How long each clock runs, on what ground, and how the centre counts. */
export async function TermsPage() {
  const t = await getTranslations("terms");
  const { permissions, municipality } = await getViewer();
  const { termSettings, workSettings, topics } = await load(TermSettingsDocument, {});
  const hasPartners = (municipality?.features ?? []).some(({ capability }) => capability.code === "DDL-04");
  const partnerTerms = hasPartners ? (await load(PartnerTermsDocument, {})).partnerTerms : [];
  const canChange = permissions.includes("term:change");
  return (
    <Page title={t("title")} lead={t("lead")} actions={canChange && <AddTermButton topics={topics} />}>
      <TermTable settings={termSettings} topics={topics} canChange={canChange} />
      <Feature code="DDL-04">
        <Section title={t("partners")}>
          <TermTable settings={partnerTerms} topics={topics} canChange={canChange} />
        </Section>
      </Feature>
      <Section title={t("counting")}>
        <WorkSettingsForm settings={workSettings} topics={topics} canChange={canChange} />
      </Section>
    </Page>
  );
}
