import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Covered, CoverageLine } from "@/features/coverage/coverage-view.ts";
import { usePageName } from "@/features/coverage/use-page-name.ts";
import { EvidenceList } from "@/features/duty/evidence-list.tsx";
import { MarkInWords } from "@/features/duty/mark-sign.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./coverage.module.css";

/** A line for each thing that a clause asks for. */
export function CoverageTable({ lines, base }: { lines: readonly CoverageLine[]; base: string }) {
  const t = useTranslations("coverage");
  const { text } = useLabels();
  const columns: Column<CoverageLine>[] = [
    {
      key: "clause",
      header: t("clause"),
      isHeading: true,
      cell: ({ clause }) => <ClauseLink base={base} clause={clause.id} />,
    },
    {
      key: "asks",
      header: t("asks"),
      cell: ({ clause, covered }) => (
        <div className={classes.asks}>
          {covered && <Text fw={600}>{text(covered.capability.name)}</Text>}
          <Text fz="sm" c="var(--text-quiet)" lineClamp={3}>
            {clause.heading ?? clause.text}
          </Text>
        </div>
      ),
    },
    {
      key: "where",
      header: t("where"),
      cell: ({ covered }) => (covered ? <Where covered={covered} base={base} /> : t("nothingAsked")),
    },
    {
      key: "evidence",
      header: t("evidence"),
      cell: ({ covered }) =>
        covered?.duty ? (
          <>
            <MarkInWords mark={covered.duty.mark} />
            <EvidenceList state={covered.duty} base={base} />
          </>
        ) : (
          "—"
        ),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={lines} rowKey={({ key }) => key} />;
}

/** The page where it works with the fields of the API, or why it does not. */
function Where({ covered: { state, page, fields, outside }, base }: { covered: Covered; base: string }) {
  const t = useTranslations("coverage");
  const { name, text } = useLabels();
  const pageName = usePageName();
  if (page === null)
    return (
      <>
        <Text>{name("coverageState", state)}</Text>
        {outside && (
          <Text fz="sm" c="var(--text-quiet)">
            {text(outside)}
          </Text>
        )}
      </>
    );
  return (
    <>
      <TextLink href={base + page}>{pageName(page)}</TextLink>
      {fields.length > 0 && (
        <details className={classes.fields}>
          <summary>{t("fields", { count: fields.length })}</summary>
          {fields.map((field) => (
            <code key={field}>{field}</code>
          ))}
        </details>
      )}
    </>
  );
}
