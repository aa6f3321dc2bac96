"use client";

import { useLocale, useTranslations } from "next-intl";
import { countsOf, type MunicipalityRow } from "@/features/municipality/municipality-row.ts";
import { useActName } from "@/features/regulation/act-name.ts";
import { allNodes } from "@/lib/all-pages.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { MunicipalitiesDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ExportMenu } from "@/ui/export-menu.tsx";

/** The whole list as filtered, all its pages. */
export function MunicipalitiesExport({
  filter,
}: {
  filter: { regionId: string | null; search: string | null };
}) {
  const t = useTranslations("municipalities");
  const locale = useLocale();
  const actName = useActName();
  const { name: labelOf } = useLabels();
  const line = ({ name, kind, region, regulation }: MunicipalityRow) => {
    const head = [name, kind ? labelOf("municipalityKind", kind) : "", region.name];
    if (!regulation) return [...head, t("noRegulation")];
    const { roles, errors, warnings } = countsOf(regulation);
    return [
      ...head,
      actName(regulation.act),
      formatShortDay(regulation.inForceFrom, locale),
      `${regulation.version}`,
      `${roles}`,
      `${errors}`,
      `${warnings}`,
    ];
  };
  const table = async () => {
    const rows = await allNodes(
      async (after) =>
        (await fetchData(MunicipalitiesDocument, { first: 100, after, ...filter })).municipalities,
    );
    return {
      name: t("title"),
      header: [
        t("name"),
        t("kind"),
        t("region"),
        t("act"),
        t("inForceFrom"),
        t("version"),
        t("roles"),
        t("errorsHeader"),
        t("warningsHeader"),
      ],
      rows: rows.map(line),
    };
  };
  return <ExportMenu table={table} />;
}
