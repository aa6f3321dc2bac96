"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { type ColumnMappingsQuery, DeleteColumnMappingDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type MappingRow = ColumnMappingsQuery["columnMappings"][number];

export function MappingTable({ mappings }: { mappings: readonly MappingRow[] }) {
  const t = useTranslations("mappings");
  const { name: label } = useLabels();
  const remove = async (id: string) => {
    await send(DeleteColumnMappingDocument, { id });
    return null;
  };
  return (
    <DataTable
      caption={t("title")}
      rows={mappings}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("name"), isHeading: true, cell: ({ name }) => name },
        {
          key: "source",
          header: t("source"),
          cell: ({ isBuiltIn, isConfirmed }) =>
            t(isBuiltIn ? (isConfirmed ? "builtIn" : "unconfirmed") : "own"),
        },
        {
          key: "columns",
          header: t("columns"),
          cell: ({ mapping }) => (
            <Text fz="sm">
              {mapping.columns
                .map(({ header, field }) => `${header} → ${label("intakeField", field)}`)
                .join("; ")}
            </Text>
          ),
        },
        {
          key: "actions",
          header: t("actions"),
          cell: ({ id, name, isBuiltIn }) =>
            isBuiltIn ? null : (
              <DialogButton
                label={t("delete")}
                accessibleLabel={t("deleteOf", { name })}
                title={t("deleteTitle", { name })}
                submitLabel={t("delete")}
                onSubmit={() => remove(id)}
                isDanger
              >
                {t("deleteLead")}
              </DialogButton>
            ),
        },
      ]}
    />
  );
}
