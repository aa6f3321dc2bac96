import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { RoadmapButton } from "@/features/roadmap/roadmap-dialog.tsx";
import { demandOf } from "@/features/roadmap/roadmap-rules.ts";
import { roadmapRoom } from "@/features/roadmap/roadmap-room.ts";
import { RulesSection } from "@/features/roadmap/rules-section.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import {
  RoadmapAdviceDocument,
  RoadmapChoicesDocument,
  RoadmapsDocument,
  type RoadmapsQuery,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = RoadmapsQuery["roadmaps"]["edges"][number]["node"];

interface Props {
  slug: string;
  after: string | null;
  /** Problem or decision that a measure is to be drawn up from: a roadmap opened from here takes it along. */
  origin: { readonly cluster: string | null; readonly decision: string | null };
}

/** The part of an address that says what a measure comes from; empty when it comes from nothing. */
function originQuery(origin: Props["origin"]): string {
  const known = Object.entries(origin).flatMap(([name, id]) => (id === null ? [] : [[name, id]]));
  return known.length === 0 ? "" : `?${new URLSearchParams(known)}`;
}

/** Roadmaps of a centre and how far each is. */
export async function RoadmapsPage({ slug, after, origin }: Props) {
  const t = await getTranslations("roadmaps");
  const locale = await getLocale();
  const { base, mayChange, mayCooperate } = await roadmapRoom(slug);
  const [{ roadmaps, roadmapRules }, choices, advice] = await Promise.all([
    load(RoadmapsDocument, { filter: null, first: 50, after }),
    mayChange ? load(RoadmapChoicesDocument, { slug }) : null,
    mayChange && mayCooperate ? load(RoadmapAdviceDocument, {}) : null,
  ]);
  const rows = roadmaps.edges.map(({ node }) => node);
  const query = originQuery(origin);
  const columns: Column<Row>[] = [
    {
      key: "title",
      header: t("name"),
      isHeading: true,
      cell: ({ id, title }) => <TextLink href={`${base}/roadmaps/${id}${query}`}>{title}</TextLink>,
    },
    { key: "sector", header: t("sector"), cell: ({ sector }) => sector?.name ?? "—" },
    { key: "state", header: t("state"), cell: ({ state }) => label("roadmapState", state, locale) },
    {
      key: "approved",
      header: t("approvedOn"),
      cell: ({ approvedOn }) => (approvedOn ? formatShortDay(approvedOn, locale) : "—"),
    },
    {
      key: "progress",
      header: t("progress"),
      cell: ({ progress }) =>
        [
          t("doneOf", { done: progress.done, total: progress.total }),
          progress.overdue > 0 ? t("overdueCount", { count: progress.overdue }) : null,
        ]
          .filter(Boolean)
          .join(", "),
    },
  ];
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        choices && (
          <RoadmapButton
            sectors={choices.municipality?.sectors ?? []}
            advice={advice?.recommendations.edges.map(({ node }) => node) ?? []}
            hasPurposes={demandOf(roadmapRules, "PURPOSES") !== null}
          />
        )
      }
    >
      {query !== "" && <Text role="status">{t("chooseForOrigin")}</Text>}
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {rows.length > 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("shown", { shown: rows.length, total: roadmaps.totalCount })}
          {roadmaps.pageInfo.hasNextPage && roadmaps.pageInfo.endCursor && (
            <>
              {" "}
              <TextLink href={`${base}/roadmaps?after=${encodeURIComponent(roadmaps.pageInfo.endCursor)}`}>
                {t("next")}
              </TextLink>
            </>
          )}
        </Text>
      )}
      <RulesSection rules={roadmapRules} base={base} />
    </Page>
  );
}
