import { Badge, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useActName } from "@/features/regulation/act-name.ts";
import { formatInstant } from "@/lib/dates.ts";
import type { ResolutionImportsQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type ImportRow = ResolutionImportsQuery["resolutionImports"]["edges"][number]["node"];

export function ImportTable({ imports }: { imports: readonly ImportRow[] }) {
  const t = useTranslations("onboarding");
  const locale = useLocale();
  const actName = useActName();
  const { name } = useLabels();
  const columns: Column<ImportRow>[] = [
    {
      key: "file",
      header: t("file"),
      isHeading: true,
      cell: ({ id, fileName }) => (
        <TextLink href={`/region/onboarding/${id}`} fw={550}>
          {fileName}
        </TextLink>
      ),
    },
    {
      key: "what",
      header: t("what"),
      cell: (row) => <What row={row} act={row.act ? actName(row.act) : null} />,
    },
    {
      key: "status",
      header: t("status"),
      cell: ({ status }) => (
        <Badge variant={status === "IN_REVIEW" ? "light" : "default"} tt="none" radius="sm" fw={500}>
          {name("importStatus", status)}
        </Badge>
      ),
    },
    {
      key: "municipality",
      header: t("municipality"),
      cell: ({ municipality }) =>
        municipality ? (
          <TextLink href={`/region/municipalities/${municipality.slug}`}>{municipality.name}</TextLink>
        ) : (
          "—"
        ),
    },
    {
      key: "brought",
      header: t("brought"),
      cell: ({ createdAt, createdBy }) => (
        <>
          {formatInstant(createdAt, locale, "Europe/Moscow")}
          <Text fz="xs" c="var(--text-quiet)">
            {createdBy}
          </Text>
        </>
      ),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={imports} rowKey={({ id }) => id} />;
}

function What({ row: { outcome, refusal }, act }: { row: ImportRow; act: string | null }) {
  const { name, text } = useLabels();
  if (refusal) return text(refusal.message);
  return (
    <>
      {name("outcome", outcome)}
      {act && (
        <Text fz="xs" c="var(--text-quiet)">
          {act}
        </Text>
      )}
    </>
  );
}
