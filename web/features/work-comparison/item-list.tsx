"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import type { PeriodView } from "@/features/indicator/period-view.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { formatShortDay } from "@/lib/dates.ts";
import {
  DepersonalisedSubmissionsDocument,
  type CountedBy,
  type DepersonalisedSubmissionsQuery,
} from "@/lib/graphql.generated.ts";
import { useFailureText } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

type Item = DepersonalisedSubmissionsQuery["depersonalisedSubmissions"]["items"][number];

interface Props {
  municipalityId: string;
  counted: CountedBy;
  period: PeriodView;
}

/** Submissions behind a figure, without words and without people. */
export function ItemList({ municipalityId, counted, period }: Props) {
  const t = useTranslations("work");
  const locale = useLocale();
  const { name } = useLabels();
  const describe = useFailureText();
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { grain, startsOn } = period;
  const read = useCallback(
    (cursor: string | null) =>
      fetchData(DepersonalisedSubmissionsDocument, {
        municipalityId,
        filter: { counted, period: { grain, startsOn } },
        after: cursor,
      }).then(
        ({ depersonalisedSubmissions: page }) => {
          setItems((known) => (cursor === null ? page.items : [...(known ?? []), ...page.items]));
          setAfter(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
        },
        (error: unknown) => setFailure(describe(error)),
      ),
    [municipalityId, counted, grain, startsOn, describe],
  );
  useEffect(() => void read(null), [read]);
  if (failure) return <FailureAlert message={failure} />;
  if (!items) return <Text>{t("loading")}</Text>;
  const day = (value: string | null) => (value === null ? "—" : formatShortDay(value, locale));
  const columns: Column<Item>[] = [
    { key: "number", header: t("item.number"), isHeading: true, cell: ({ number }) => number },
    { key: "received", header: t("item.received"), cell: ({ receivedOn }) => day(receivedOn) },
    {
      key: "sector",
      header: t("item.sector"),
      cell: ({ isSectorHidden, federalSector }) =>
        isSectorHidden
          ? t("hidden")
          : federalSector === null
            ? t("noSector")
            : name("topicGroup", federalSector),
    },
    { key: "state", header: t("item.state"), cell: ({ state }) => name("submissionState", state) },
    { key: "due", header: t("item.due"), cell: ({ answerDueOn }) => day(answerDueOn) },
    {
      key: "answered",
      header: t("item.answered"),
      cell: ({ answeredOn, isLate }) => (isLate ? t("item.late", { day: day(answeredOn) }) : day(answeredOn)),
    },
    { key: "mark", header: t("item.mark"), isNumeric: true, cell: ({ mark }) => mark ?? "—" },
  ];
  return (
    <Stack gap="xs">
      <DataTable caption={t(`counted.${counted}`)} columns={columns} rows={items} rowKey={({ id }) => id} />
      {after !== null && (
        <Button variant="default" onClick={() => void read(after)}>
          {t("moreItems")}
        </Button>
      )}
    </Stack>
  );
}
