"use client";

import { Loader, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Cell, Column, Row } from "@/features/comparison/comparison-view.ts";
import type { useRowNames } from "@/features/comparison/use-row-names.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { ClauseTextsDocument, type ClauseTextsQuery } from "@/lib/graphql.generated.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useFailureText } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import classes from "./cell-drawer.module.css";
import { SidePanel } from "@/ui/side-panel.tsx";
import { TextLink } from "@/ui/text-link.tsx";

export interface ChosenCell {
  readonly row: Row;
  readonly cell: Cell;
  readonly column: Column;
}

type ClauseText = NonNullable<ClauseTextsQuery["municipality"]["regulation"]>["clauses"][number];

interface Props {
  chosen: ChosenCell | null;
  names: ReturnType<typeof useRowNames>;
  onClose: () => void;
}

/** What stands behind a cell: the clauses with their text, and the way to the source. */
export function CellDrawer({ chosen, names, onClose }: Props) {
  const t = useTranslations("comparison");
  return (
    <SidePanel isOpen={chosen !== null} onClose={onClose} title={chosen ? names.rowName(chosen.row) : ""}>
      {chosen && (
        <Stack gap="md">
          <div>
            <Text fw={600}>{chosen.column.municipality.name}</Text>
            <Text>{names.cellText(chosen.row, chosen.cell) || t("present")}</Text>
          </div>
          <Clauses
            key={`${chosen.column.regulationId} ${chosen.row.group} ${chosen.row.key}`}
            chosen={chosen}
          />
        </Stack>
      )}
    </SidePanel>
  );
}

function Clauses({ chosen: { cell, column } }: { chosen: ChosenCell }) {
  const t = useTranslations("comparison");
  const clauseName = useClauseName();
  const describe = useFailureText();
  const [texts, setTexts] = useState<readonly ClauseText[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { slug } = column.municipality;
  useEffect(() => {
    let isLeft = false;
    clauseTexts(column.regulationId, slug).then(
      (found) => !isLeft && setTexts(found),
      (error: unknown) => !isLeft && setFailure(describe(error)),
    );
    return () => {
      isLeft = true;
    };
  }, [column.regulationId, slug, describe]);
  if (failure) return <FailureAlert message={failure} />;
  if (!texts) return <Loader size="sm" aria-label={t("loading")} />;
  if (cell.clauses.length === 0) return <Text c="var(--text-quiet)">{t("noClause")}</Text>;
  return cell.clauses.map((id) => (
    <div key={id} className={classes.clause}>
      <TextLink href={`/region/municipalities/${slug}/regulation?clause=${encodeURIComponent(id)}`} fw={550}>
        {clauseName(id)}
      </TextLink>
      <p className={classes.text}>{textOf(texts, id)}</p>
    </div>
  ));
}

function textOf(texts: readonly ClauseText[], id: string): string {
  const clause = texts.find((each) => each.id === id);
  return [clause?.heading, clause?.text].filter(Boolean).join("\n");
}

/** Clauses of regulations looked into on this page; a version never changes. */
const known = new Map<string, readonly ClauseText[]>();

async function clauseTexts(regulationId: string, slug: string): Promise<readonly ClauseText[]> {
  const kept = known.get(regulationId);
  if (kept) return kept;
  const { municipality } = await fetchData(ClauseTextsDocument, { slug });
  const clauses = municipality.regulation?.clauses ?? [];
  known.set(regulationId, clauses);
  return clauses;
}
