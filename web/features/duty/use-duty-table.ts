"use client";

import { useTranslations } from "next-intl";
import type { DutyGroup } from "@/features/duty/duty-groups.ts";
import type { TableFile } from "@/lib/table-file.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";

/** The duties shown, as a table to take away. */
export function useDutyTable(municipality: string, groupName: (group: DutyGroup) => string) {
  const t = useTranslations("duties");
  const { name } = useLabels();
  const clauseName = useClauseName();
  return (groups: readonly DutyGroup[]): TableFile => ({
    name: `${t("title")} — ${municipality}`,
    header: [t("group"), t("who"), t("role"), t("duty"), t("clause"), t("capabilities")],
    rows: groups.flatMap((group) =>
      group.lines.map((line) => [
        groupName(group),
        line.people.join(", "),
        line.role ?? (line.list ? name("group", line.list) : ""),
        line.text,
        clauseName(line.clause),
        line.capabilities.join(", "),
      ]),
    ),
  });
}
