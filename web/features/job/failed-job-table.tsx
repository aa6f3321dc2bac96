"use client";

import { useLocale, useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { type FailedJobsQuery, RetryFailedJobDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type JobRow = FailedJobsQuery["failedJobs"][number];

export function FailedJobTable({ jobs, timeZone }: { jobs: readonly JobRow[]; timeZone: string }) {
  const t = useTranslations("failedJobs");
  const locale = useLocale();
  const { name: label } = useLabels();
  const retry = async (id: string) => {
    await send(RetryFailedJobDocument, { id });
    return null;
  };
  return (
    <DataTable
      caption={t("title")}
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        { key: "queue", header: t("queue"), isHeading: true, cell: ({ queue }) => label("jobQueue", queue) },
        {
          key: "failedAt",
          header: t("failedAt"),
          cell: ({ failedAt }) => formatInstant(failedAt, locale, timeZone),
        },
        { key: "attempts", header: t("attempts"), cell: ({ attempts }) => attempts },
        { key: "reason", header: t("reason"), cell: ({ reason }) => <span lang="ru">{reason}</span> },
        { key: "number", header: t("number"), cell: ({ id }) => id },
        {
          key: "actions",
          header: t("actions"),
          cell: ({ id, queue }) => (
            <DialogButton
              label={t("retry")}
              accessibleLabel={t("retryOf", { name: label("jobQueue", queue) })}
              title={t("retryOf", { name: label("jobQueue", queue) })}
              submitLabel={t("retry")}
              onSubmit={() => retry(id)}
            >
              {t("retryLead")}
            </DialogButton>
          ),
        },
      ]}
    />
  );
}
