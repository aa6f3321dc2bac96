import { getTranslations } from "next-intl/server";
import { FailedJobTable } from "@/features/job/failed-job-table.tsx";
import { load } from "@/lib/graphql.ts";
import { FailedJobsDocument } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";

/** What the program does by itself and gave up, with the reason, for whoever administers the centre. */
export async function FailedJobsPage({ slug }: { slug: string }) {
  await requirePermission("municipality:change");
  const t = await getTranslations("failedJobs");
  const { failedJobs, municipality } = await load(FailedJobsDocument, { slug });
  return (
    <Page title={t("title")} lead={t("lead")}>
      {failedJobs.length > 0 ? (
        <FailedJobTable jobs={failedJobs} timeZone={municipality.timeZone} />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
    </Page>
  );
}
