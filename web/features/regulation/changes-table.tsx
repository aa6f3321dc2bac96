import { useTranslations } from "next-intl";
import type { ChangeDetailsFragment } from "@/lib/graphql.generated.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";

/** Differences of two versions: what it was, what it became, by which clauses. */
export function ChangesTable({ changes }: { changes: readonly ChangeDetailsFragment[] }) {
  const t = useTranslations("versions");
  const { name, list } = useLabels();
  const nameOf = useClauseName();
  const value = (set: string | null, values: readonly string[], clause: string | null) =>
    values.length === 0 ? "—" : `${list(set, values)}${clause ? ` (${nameOf(clause)})` : ""}`;
  const columns: Column<ChangeDetailsFragment>[] = [
    {
      key: "subject",
      header: t("subject"),
      isHeading: true,
      cell: ({ group, key }) =>
        group === "clauses" ? nameOf(key) : `${name("group", group)}: ${rowName(group, key, name)}`,
    },
    { key: "kind", header: t("kind"), cell: ({ kind }) => name("changeKind", kind) },
    {
      key: "before",
      header: t("before"),
      cell: ({ valueSet, before, clauseBefore }) => value(valueSet, before, clauseBefore),
    },
    {
      key: "after",
      header: t("after"),
      cell: ({ valueSet, after, clauseAfter }) => value(valueSet, after, clauseAfter),
    },
  ];
  return (
    <DataTable
      caption={t("changes")}
      columns={columns}
      rows={changes}
      rowKey={({ group, key }) => `${group} ${key}`}
    />
  );
}

const keySets: Readonly<Record<string, string>> = {
  act: "field",
  centre: "field",
  meetings: "field",
  roles: "role",
  sectors: "sector",
  channels: "channel",
  systems: "channel",
  reports: "channel",
  reportAuthors: "channel",
  reportRecipients: "channel",
  ratings: "channel",
  ratingCriteria: "channel",
  incidentClasses: "incidentClass",
  coordination: "relation",
};

/** What the key of a change is called: a code of its group's vocabulary, or words. */
function rowName(group: string, key: string, name: (set: string | null, code: string) => string): string {
  return name(keySets[group] ?? null, key);
}
