import { getTranslations } from "next-intl/server";
import { CauseButton } from "@/features/classifier/cause-dialogs.tsx";
import { CauseTable } from "@/features/classifier/cause-table.tsx";
import { ClassifierFileButton } from "@/features/classifier/classifier-file-button.tsx";
import { ClosedSwitch } from "@/features/recipient/closed-switch.tsx";
import { CauseSettingsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";

/** Why submissions come in: the classifier of root causes. */
export async function CausesPage({ includeClosed }: { includeClosed: boolean }) {
  await requirePermission("submission:view");
  const t = await getTranslations("causes");
  const { permissions } = await getViewer();
  const { causes } = await load(CauseSettingsDocument, { includeClosed });
  const canChange = permissions.includes("classifier:change");
  const table = {
    name: t("title"),
    header: [t("name"), t("group")],
    rows: causes.map(({ name, group }) => [name, group]),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead", { count: causes.length })}
      actions={
        <>
          <ExportButton table={table} />
          {canChange && <ClassifierFileButton kind="causes" />}
          {canChange && <CauseButton />}
        </>
      }
    >
      <ClosedSwitch isOn={includeClosed} />
      {causes.length > 0 ? (
        <CauseTable causes={causes} canChange={canChange} />
      ) : (
        <Empty title={t("empty")} />
      )}
    </Page>
  );
}
