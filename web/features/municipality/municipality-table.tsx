import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { countsOf, type MunicipalityRow } from "@/features/municipality/municipality-row.ts";
import { useActName } from "@/features/regulation/act-name.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  municipalities: readonly MunicipalityRow[];
  hasSeveralRegions: boolean;
}

export function MunicipalityTable({ municipalities, hasSeveralRegions }: Props) {
  const t = useTranslations("municipalities");
  const locale = useLocale();
  const actName = useActName();
  const columns: Column<MunicipalityRow>[] = [
    { key: "name", header: t("name"), isHeading: true, cell: (row) => <Name row={row} /> },
    ...(hasSeveralRegions
      ? [{ key: "region", header: t("region"), cell: ({ region }: MunicipalityRow) => region.name }]
      : []),
    {
      key: "act",
      header: t("act"),
      cell: ({ regulation }) => (regulation ? actName(regulation.act) : t("noRegulation")),
    },
    {
      key: "inForce",
      header: t("inForceFrom"),
      cell: ({ regulation }) => (regulation ? formatShortDay(regulation.inForceFrom, locale) : "—"),
    },
    {
      key: "version",
      header: t("version"),
      isNumeric: true,
      cell: ({ regulation }) => regulation?.version ?? "—",
    },
    {
      key: "roles",
      header: t("roles"),
      isNumeric: true,
      cell: ({ regulation }) => (regulation ? regulation.roles.length : "—"),
    },
    {
      key: "findings",
      header: t("findings"),
      cell: ({ regulation }) => regulation && <Findings of={regulation} />,
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={municipalities} rowKey={({ id }) => id} />;
}

function Name({ row: { slug, name, kind } }: { row: MunicipalityRow }) {
  const { name: labelOf } = useLabels();
  return (
    <>
      <TextLink href={`/region/municipalities/${slug}`} fw={550}>
        {name}
      </TextLink>
      {kind && (
        <Text fz="xs" fw={400} c="var(--text-quiet)">
          {labelOf("municipalityKind", kind)}
        </Text>
      )}
    </>
  );
}

function Findings({ of }: { of: NonNullable<MunicipalityRow["regulation"]> }) {
  const t = useTranslations("municipalities");
  const { errors, warnings } = countsOf(of);
  if (errors + warnings === 0) return t("noFindings");
  return [errors > 0 && t("errors", { count: errors }), warnings > 0 && t("warnings", { count: warnings })]
    .filter(Boolean)
    .join(", ");
}
