import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CancelTarget } from "@/features/cooperation/cancel-target.tsx";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { LightMark } from "@/features/cooperation/light-mark.tsx";
import { ListExport } from "@/features/cooperation/list-export.tsx";
import { NextPage } from "@/features/cooperation/next-page.tsx";
import { FactButton, TargetButton } from "@/features/cooperation/target-dialogs.tsx";
import { unitsOf } from "@/features/cooperation/units.ts";
import { Feature } from "@/features/feature/feature.tsx";
import { figureText } from "@/features/indicator/figure-text.ts";
import { periodName } from "@/features/indicator/period-view.ts";
import { RequestChoicesDocument, TargetsDocument, type TargetsQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";

type Row = TargetsQuery["targets"]["edges"][number]["node"];

const BRINGING = ["KPI-01", "KPI-02", "KPI-03", "KPI-04"];

/** Target indicators: plan against fact. */
export async function TargetsPage({ after }: { after: string | null }) {
  const t = await getTranslations("cooperation");
  const g = await getTranslations("cooperation.targets");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const [{ targets, indicators }, choices] = await Promise.all([
    load(TargetsDocument, { filter: null, first: 50, after }),
    room.isRegion && room.mayBringTargets ? load(RequestChoicesDocument, {}) : null,
  ]);
  const units = unitsOf(indicators);
  const directed = indicators.filter(({ direction }) => direction !== "NONE").map(({ code }) => code);
  const rows = targets.edges.map(({ node }) => node);
  const nameOf = ({ indicator, ownName }: Row) =>
    indicator ? label("indicator", indicator, locale) : (ownName ?? "");
  const valueText = ({ indicator, ownUnit }: Row, value: number | null) =>
    indicator
      ? figureText(value, units.get(indicator) ?? "", locale)
      : [figureText(value, "", locale), value === null ? null : ownUnit].filter(Boolean).join(" ");
  const words: readonly (readonly [string, string, (row: Row) => string])[] = [
    ["name", t("indicator"), nameOf],
    ["municipality", t("municipality"), ({ municipality }) => municipality.name],
    ["period", g("period"), (row) => periodName(row, locale)],
    [
      "planned",
      g("planned"),
      (row) => `${row.direction === "UP" ? "≥" : "≤"}\u00a0${valueText(row, row.planned)}`,
    ],
    ["fact", g("fact"), (row) => valueText(row, row.fact.value)],
    ["cases", t("cases"), ({ fact }) => (fact.cases === null ? "—" : String(fact.cases))],
    ["light", g("light"), ({ fact }) => label("targetLight", fact.light, locale)],
    ["clause", g("clause"), ({ clause }) => clause ?? "—"],
    ["by", g("setBy"), ({ setBy }) => label("cooperationSide", setBy, locale)],
  ];
  const columns: Column<Row>[] = words
    .filter(([key]) => room.isRegion || key !== "municipality")
    .map(([key, header, text]) => ({
      key,
      header,
      isHeading: key === "name",
      isNumeric: ["planned", "fact", "cases"].includes(key),
      cell: (row) =>
        key === "light" ? <LightMark light={row.fact.light}>{text(row)}</LightMark> : text(row),
    }));
  const acts: Column<Row> = {
    key: "acts",
    header: g("acts"),
    cell: (row) => (
      <Group gap={4}>
        {!room.isRegion && room.mayAct && row.indicator === null && (
          <FactButton id={row.id} revision={row.revision} name={nameOf(row)} />
        )}
        {room.mayBringTargets && row.isCancellable && <CancelTarget id={row.id} revision={row.revision} />}
      </Group>
    ),
  };
  return (
    <CooperationPage
      room={room}
      list="targets"
      lead={g("lead")}
      actions={
        <>
          <ListExport list="targets" />
          {choices && (
            <TargetButton
              municipalities={choices.municipalities.edges.map(({ node }) => node)}
              isRegion
              indicators={directed}
            />
          )}
          {room.mayBringTargets && !room.isRegion && (
            <Feature code={BRINGING}>
              <TargetButton municipalities={[]} isRegion={false} indicators={directed} />
            </Feature>
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={g("none")}>{g("noneLead")}</Empty>
      ) : (
        <DataTable
          caption={t("lists.targets")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={room.mayAct || room.mayBringTargets ? [...columns, acts] : columns}
        />
      )}
      <Text fz="sm" c="var(--text-quiet)">
        {g("lightHint")}
      </Text>
      <NextPage pageInfo={targets.pageInfo} address={`${room.base}/targets`} />
    </CooperationPage>
  );
}
