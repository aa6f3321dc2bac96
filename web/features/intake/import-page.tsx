import { getTranslations } from "next-intl/server";
import { ImportWorkspace } from "@/features/intake/import-workspace.tsx";
import { importsPath } from "@/features/intake/paths.ts";
import { load } from "@/lib/graphql.ts";
import { SubmissionImportDocument } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One file: its columns while it waits, its progress while it runs, its reconciliation in the end. */
export async function ImportPage({ slug, id }: { slug: string; id: string }) {
  await requirePermission("submission:import");
  const t = await getTranslations("imports");
  const { submissionImport, columnMappings, municipality } = await load(SubmissionImportDocument, {
    slug,
    id,
  });
  return (
    <Page
      title={submissionImport.fileName}
      lead={<TextLink href={importsPath(slug)}>{t("allFiles")}</TextLink>}
      isWide
    >
      <ImportWorkspace
        slug={slug}
        facts={submissionImport}
        mappings={columnMappings}
        channels={municipality.openChannels}
      />
    </Page>
  );
}
