"use client";

import { Checkbox, Group, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AssignmentState } from "@/features/assignment/assignment-state.tsx";
import { BulkSteps } from "@/features/assignment/bulk-steps.tsx";
import { ownerName } from "@/features/assignment/owner-name.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { AssignmentRowFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = AssignmentRowFragment;

interface Props {
  slug: string;
  rows: readonly Row[];
  today: string;
}

/** Assignments as a table; those that are ticked take one step together. */
export function AssignmentList({ slug, rows, today }: Props) {
  const t = useTranslations("assignments");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const ticked = rows.filter(({ id }) => chosen.has(id));
  return (
    <Stack gap="xs">
      <BulkSteps rows={ticked} today={today} onDone={() => setChosen(new Set())} />
      <DataTable
        caption={t("title")}
        columns={useColumns(slug, chosen, toggle)}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Stack>
  );
}

function useColumns(
  slug: string,
  chosen: ReadonlySet<string>,
  toggle: (id: string, isOn: boolean) => void,
): Column<Row>[] {
  const t = useTranslations("assignments");
  const { name } = useLabels();
  const locale = useLocale();
  return [
    {
      key: "title",
      header: t("assignment"),
      isHeading: true,
      cell: ({ id, number, title, steps }) => (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          {steps.length > 0 && (
            <Checkbox
              aria-label={t("choose", { number })}
              checked={chosen.has(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
              mt={2}
              className="no-print"
            />
          )}
          <TextLink href={`/${slug}/assignments/${id}`}>
            № {number}. {title}
          </TextLink>
        </Group>
      ),
    },
    { key: "owner", header: t("owner"), cell: ownerName },
    {
      key: "due",
      header: t("due"),
      cell: ({ dueOn, originalDueOn }) => (
        <>
          {formatShortDay(dueOn, locale)}
          {dueOn !== originalDueOn && (
            <Text size="xs" c="var(--text-quiet)">
              {t("wasDue", { day: formatShortDay(originalDueOn, locale) })}
            </Text>
          )}
        </>
      ),
    },
    { key: "state", header: t("state"), cell: (row) => <AssignmentState assignment={row} /> },
    { key: "sector", header: t("sector"), cell: ({ sector }) => sector?.name ?? "—" },
    { key: "source", header: t("source"), cell: ({ sourceKind }) => name("assignmentSource", sourceKind) },
  ];
}
