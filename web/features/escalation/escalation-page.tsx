import { getTranslations } from "next-intl/server";
import { LadderTable } from "@/features/escalation/ladder-table.tsx";
import { AddStepButton } from "@/features/escalation/step-dialogs.tsx";
import { load } from "@/lib/graphql.ts";
import { EscalationStepsDocument } from "@/lib/graphql.generated.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";

/** Who is told before, at and after a term. */
export async function EscalationPage({ slug }: { slug: string }) {
  await requirePermission("recipient:view");
  const t = await getTranslations("escalation");
  const { permissions } = await getViewer();
  const { escalationSteps, municipality } = await load(EscalationStepsDocument, { slug });
  const roles = municipality.regulation?.roles ?? [];
  const canChange = permissions.includes("routing:change");
  return (
    <Page title={t("title")} lead={t("lead")} actions={canChange && <AddStepButton roles={roles} />}>
      <LadderTable slug={slug} steps={escalationSteps} roles={roles} canChange={canChange} />
    </Page>
  );
}
