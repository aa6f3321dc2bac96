"use client";

import { Select } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { type AliasesQuery, SaveAliasDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

type AliasRow = AliasesQuery["aliases"]["edges"][number]["node"];

interface Props {
  caption: string;
  aliases: readonly AliasRow[];
  targets: readonly { id: string; name: string }[];
}

/** Names with what they stand for; those that nobody explained stand first. */
export function AliasTable({ caption, aliases, targets }: Props) {
  const t = useTranslations("aliases");
  const locale = useLocale();
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const options = targets.map(({ id, name }) => ({ value: id, label: name }));
  const rows = aliases.toSorted((one, other) => Number(one.target !== null) - Number(other.target !== null));
  const choose = ({ id, kind, name }: AliasRow, targetId: string | null) =>
    run(async () => {
      const { saveAlias } = await send(SaveAliasDocument, { input: { id, kind, name, targetId } });
      if (saveAlias.__typename === "IntakeRefused") return refuse(saveAlias.message);
      refresh();
    });
  return (
    <>
      <FailureAlert message={failure} />
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: t("name"), isHeading: true, cell: ({ name }) => name },
          {
            key: "uses",
            header: t("uses"),
            isNumeric: true,
            cell: ({ useCount }) => useCount.toLocaleString(locale),
          },
          {
            key: "target",
            header: t("target"),
            cell: (alias) => (
              <Select
                aria-label={t("targetOf", { name: alias.name })}
                placeholder={t("noTarget")}
                value={alias.target?.id ?? null}
                data={options}
                onChange={(targetId) => void choose(alias, targetId)}
                disabled={isRunning}
                searchable
                clearable
              />
            ),
          },
          {
            key: "source",
            header: t("source"),
            cell: ({ isConfirmed, target }) => (target === null ? "—" : t(isConfirmed ? "said" : "learnt")),
          },
        ]}
      />
    </>
  );
}
