import { getTranslations } from "next-intl/server";
import { ClassifierFileButton } from "@/features/classifier/classifier-file-button.tsx";
import { TopicButton } from "@/features/classifier/topic-dialogs.tsx";
import { TopicTable } from "@/features/classifier/topic-table.tsx";
import { ClosedSwitch } from "@/features/recipient/closed-switch.tsx";
import { TopicSettingsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";

/** What submissions are about, in the centre's own words. */
export async function TopicsPage({ slug, includeClosed }: { slug: string; includeClosed: boolean }) {
  await requirePermission("submission:view");
  const t = await getTranslations("topics");
  const { permissions } = await getViewer();
  const { topics, municipality } = await load(TopicSettingsDocument, { slug, includeClosed });
  const canChange = permissions.includes("classifier:change");
  const table = {
    name: `${t("title")} — ${municipality.name}`,
    header: [t("name"), t("sector"), t("federal")],
    rows: topics.map(({ name, sector, federalCode }) => [name, sector?.name ?? "", federalCode ?? ""]),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead", { count: topics.length })}
      actions={
        <>
          <ExportButton table={table} />
          {canChange && <ClassifierFileButton kind="topics" />}
          {canChange && <TopicButton sectors={municipality.sectors} />}
        </>
      }
    >
      <ClosedSwitch isOn={includeClosed} />
      {topics.length > 0 ? (
        <TopicTable topics={topics} sectors={municipality.sectors} canChange={canChange} />
      ) : (
        <Empty title={t("empty")} />
      )}
    </Page>
  );
}
