import { getTranslations } from "next-intl/server";
import { MappingTable } from "@/features/intake/mapping-table.tsx";
import { load } from "@/lib/graphql.ts";
import { ColumnMappingsDocument } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";

/** How files of other systems are read: the centre's own mappings and those of the program. */
export async function MappingsPage() {
  await requirePermission("submission:import");
  const t = await getTranslations("mappings");
  const { columnMappings } = await load(ColumnMappingsDocument, {});
  return (
    <Page title={t("title")} lead={t("lead")}>
      <MappingTable mappings={columnMappings} />
    </Page>
  );
}
