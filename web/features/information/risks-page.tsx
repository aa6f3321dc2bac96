import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import {
  informationRoom,
  publicationCapabilities,
  riskCapabilities,
} from "@/features/information/information-room.ts";
import { NoticeRiskButton } from "@/features/information/notice-risk-button.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { type RiskRowFragment, RisksDocument, type RiskState } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./risks.module.css";

const states: readonly RiskState[] = ["NOTICED", "REPORTED", "IN_REACTION", "OFFSET", "CLOSED"];

/** Risks by where they stand; the newest 200. */
export async function RisksPage({ slug }: { slug: string }) {
  const t = await getTranslations("risks");
  const locale = await getLocale();
  const { base, mayChange, held } = await informationRoom(slug, riskCapabilities);
  const { risks, riskCounts } = await load(RisksDocument, { filter: null, first: 200, after: null });
  const rows = risks.edges.map(({ node }) => node);
  const countOf = (state: RiskState) => riskCounts.find((each) => each.state === state);
  const reads = publicationCapabilities.some((code) => held.has(code));
  const words = (row: RiskRowFragment) => [
    String(row.number),
    row.title,
    label("riskLevel", row.level, locale),
    label("riskState", row.state, locale),
    row.ownerName,
    formatShortDay(row.dueOn, locale),
  ];
  const table = {
    name: t("title"),
    header: ["№", t("name"), t("level"), t("board"), t("owner"), t("dueOn")],
    rows: rows.map(words),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {mayChange && reads && (
            <NoticeRiskButton base={base} buttonProps={{ size: "sm", variant: "filled" }} />
          )}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <div className={classes.board}>
          {states.map((state) => (
            <Section
              key={state}
              title={label("riskState", state, locale)}
              aside={
                <Text fz="sm" c="var(--text-quiet)">
                  {(countOf(state)?.overdue ?? 0) > 0
                    ? t("count", { count: countOf(state)!.count, overdue: countOf(state)!.overdue })
                    : (countOf(state)?.count ?? 0)}
                </Text>
              }
            >
              <PlainList>
                {rows
                  .filter((row) => row.state === state)
                  .map((row) => (
                    <PlainListItem key={row.id}>
                      <TextLink href={`${base}/information/risks/${row.id}`}>
                        {`№ ${row.number}. ${row.title}`}
                      </TextLink>
                      <Group gap={6}>
                        <Text fz="sm" fw={row.level === "HIGH" || row.level === "CRITICAL" ? 600 : 400}>
                          {label("riskLevel", row.level, locale)}
                        </Text>
                        <Text fz="sm" c="var(--text-quiet)">
                          {[
                            row.isDisinformation ? t("disinformation") : null,
                            row.ownerName,
                            state === "CLOSED"
                              ? null
                              : t("until", { day: formatShortDay(row.dueOn, locale) }),
                            row.isOverdue ? t("overdue") : null,
                          ]
                            .filter(Boolean)
                            .join(" · ")}
                        </Text>
                      </Group>
                    </PlainListItem>
                  ))}
              </PlainList>
            </Section>
          ))}
        </div>
      )}
    </Page>
  );
}
