"use client";

import { TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { clauseRows, type ClauseOfTree } from "@/features/regulation/clause-rows.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import classes from "./clause-tree.module.css";

interface Props {
  clauses: readonly ClauseOfTree[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** The clauses of a regulation, indented as they nest, with a search in their words. */
export function ClauseTree({ clauses, chosen, onChoose }: Props) {
  const t = useTranslations("regulation");
  const nameOf = useClauseName();
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search);
  const rows = useMemo(() => clauseRows(clauses, sought), [clauses, sought]);
  return (
    <div className={classes.frame}>
      <TextInput
        className="no-print"
        aria-label={t("searchClauses")}
        placeholder={t("searchClauses")}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className={classes.count} aria-live="polite">
        {t("clauseCount", { count: rows.length })}
      </p>
      <ul className={classes.list} aria-label={t("clauses")}>
        {rows.map(({ clause, depth }) => (
          <li key={clause.id} style={{ paddingInlineStart: depth * 14 }}>
            <UnstyledButton
              className={classes.clause}
              aria-current={clause.id === chosen ? "true" : undefined}
              onClick={() => onChoose(clause.id)}
            >
              <span className={classes.name}>{nameOf(clause.id)}</span> {clause.heading ?? clause.text}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
