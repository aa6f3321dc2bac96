import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { ListExport } from "@/features/cooperation/list-export.tsx";
import { NextPage } from "@/features/cooperation/next-page.tsx";
import { RecommendButton } from "@/features/cooperation/recommend-dialog.tsx";
import { unitsOf } from "@/features/cooperation/units.ts";
import { Feature } from "@/features/feature/feature.tsx";
import { figureText } from "@/features/indicator/figure-text.ts";
import { formatShortDay } from "@/lib/dates.ts";
import {
  RecommendationsDocument,
  type RecommendationRowFragment,
  RequestChoicesDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const FOR_ITSELF = ["REC-01", "REC-03", "REC-04", "REC-05", "REC-07"];

/** Recommendations and where each stands. */
export async function RecommendationsPage({ after }: { after: string | null }) {
  const t = await getTranslations("cooperation");
  const r = await getTranslations("cooperation.recommendations");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const [{ recommendations, indicators }, choices] = await Promise.all([
    load(RecommendationsDocument, { filter: null, first: 50, after }),
    room.isRegion && room.mayAct ? load(RequestChoicesDocument, {}) : null,
  ]);
  const units = unitsOf(indicators);
  const rows = recommendations.edges.map(({ node }) => node);
  const words: readonly (readonly [string, string, (row: RecommendationRowFragment) => string])[] = [
    ["subject", r("subject"), ({ subject }) => subject],
    ["municipality", t("municipality"), ({ municipality }) => municipality.name],
    ["source", r("source"), ({ source }) => label("recommendationSource", source, locale)],
    ["kind", r("kind"), ({ kind }) => label("recommendationKind", kind, locale)],
    ["state", r("state"), ({ state }) => label("recommendationState", state, locale)],
    [
      "effect",
      r("expected"),
      ({ indicator, effectTo, effectBy }) =>
        indicator === null
          ? "—"
          : [
              label("indicator", indicator, locale),
              effectTo === null ? null : `→ ${figureText(effectTo, units.get(indicator) ?? "", locale)}`,
              effectBy && t("by", { day: formatShortDay(effectBy, locale) }),
            ]
              .filter(Boolean)
              .join(" "),
    ],
    ["adopted", r("adoptedOn"), ({ adoptedOn }) => (adoptedOn ? formatShortDay(adoptedOn, locale) : "—")],
  ];
  const columns: Column<RecommendationRowFragment>[] = words
    .filter(([key]) => room.isRegion || key !== "municipality")
    .map(([key, header, text]) => ({
      key,
      header,
      isHeading: key === "subject",
      cell: (row) =>
        key === "subject" ? (
          <TextLink href={`${room.base}/recommendations/${row.id}`}>{row.subject}</TextLink>
        ) : (
          text(row)
        ),
    }));
  return (
    <CooperationPage
      room={room}
      list="recommendations"
      lead={r("lead")}
      actions={
        <>
          <ListExport list="recommendations" />
          {choices && (
            <RecommendButton municipalities={choices.municipalities.edges.map(({ node }) => node)} isRegion />
          )}
          {room.mayAct && !room.isRegion && (
            <Feature code={FOR_ITSELF}>
              <RecommendButton municipalities={[]} isRegion={false} />
            </Feature>
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={r("none")}>{r("noneLead")}</Empty>
      ) : (
        <DataTable
          caption={t("lists.recommendations")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns}
        />
      )}
      <Text fz="sm" c="var(--text-quiet)">
        {t("shown", { shown: rows.length, total: recommendations.totalCount })}
      </Text>
      <NextPage pageInfo={recommendations.pageInfo} address={`${room.base}/recommendations`} />
    </CooperationPage>
  );
}
