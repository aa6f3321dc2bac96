import { getTranslations } from "next-intl/server";
import { ImportDrop } from "@/features/intake/import-drop.tsx";
import { ImportTable } from "@/features/intake/import-table.tsx";
import { load } from "@/lib/graphql.ts";
import { SubmissionImportsDocument } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";

/** Files of other systems: bring one, see what became of those before. */
export async function ImportsPage({ slug }: { slug: string }) {
  await requirePermission("submission:import");
  const t = await getTranslations("imports");
  const { submissionImports, municipality } = await load(SubmissionImportsDocument, { slug });
  const imports = submissionImports.edges.map(({ node }) => node);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ImportDrop slug={slug} />
      {imports.length > 0 ? (
        <ImportTable slug={slug} imports={imports} timeZone={municipality.timeZone} />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
    </Page>
  );
}
