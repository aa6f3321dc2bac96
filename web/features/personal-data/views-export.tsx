"use client";

import { useLocale, useTranslations } from "next-intl";
import { allNodes } from "@/lib/all-pages.ts";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { ApplicantViewsDocument, type ApplicantViewsQueryVariables } from "@/lib/graphql.generated.ts";
import { ExportMenu } from "@/ui/export-menu.tsx";

interface Props {
  variables: Pick<ApplicantViewsQueryVariables, "filter" | "from" | "to">;
  name: string;
  timeZone: string;
}

/** Takes away everything that the filter shows, not only the page. */
export function ViewsExport({ variables, name, timeZone }: Props) {
  const t = useTranslations("personalData");
  const locale = useLocale();
  const table = async () => {
    const rows = await allNodes(async (after) => {
      const { applicantViews } = await send(ApplicantViewsDocument, { ...variables, first: 200, after });
      return applicantViews;
    });
    return {
      name,
      header: [t("at"), t("who"), t("number"), t("reason")],
      rows: rows.map(({ at, actor, submissionNumber, reason }) => [
        formatInstant(at, locale, timeZone),
        actor,
        submissionNumber,
        reason,
      ]),
    };
  };
  return <ExportMenu table={table} />;
}
