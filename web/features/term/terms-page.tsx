import { getTranslations } from "next-intl/server";
import { AddTermButton } from "@/features/term/term-dialogs.tsx";
import { TermTable } from "@/features/term/term-table.tsx";
import { WorkSettingsForm } from "@/features/term/work-settings-form.tsx";
import { TermSettingsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

/** How long each clock runs, on what ground, and how the centre counts. */
export async function TermsPage() {
  const t = await getTranslations("terms");
  const { permissions } = await getViewer();
  const { termSettings, workSettings, topics } = await load(TermSettingsDocument, {});
  const canChange = permissions.includes("term:change");
  return (
    <Page title={t("title")} lead={t("lead")} actions={canChange && <AddTermButton topics={topics} />}>
      <TermTable settings={termSettings} topics={topics} canChange={canChange} />
      <Section title={t("counting")}>
        <WorkSettingsForm settings={workSettings} topics={topics} canChange={canChange} />
      </Section>
    </Page>
  );
}
