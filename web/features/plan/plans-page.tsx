import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { DirectionsSection } from "@/features/plan/directions-section.tsx";
import { PlanButton } from "@/features/plan/plan-dialogs.tsx";
import { PlanItemTable } from "@/features/plan/plan-item-table.tsx";
import { planRoom } from "@/features/plan/plan-room.ts";
import { PlanRulesSection } from "@/features/plan/plan-rules-section.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { PlansDocument, type PlansQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = PlansQuery["plans"]["edges"][number]["node"];

/** Main directions, plans of a centre, and what of them is late. */
export async function PlansPage({ slug, after }: { slug: string; after: string | null }) {
  const t = await getTranslations("plans");
  const locale = await getLocale();
  const { base, timeZone } = await planRoom(slug);
  const { plans, planRules, directions, planControl } = await load(PlansDocument, { first: 50, after });
  const rows = plans.edges.map(({ node }) => node);
  const today = todayIn(timeZone);
  const words: readonly (readonly [string, string, (row: Row) => string])[] = [
    ["title", t("name"), ({ title }) => title],
    ["kind", t("kind"), ({ kind }) => label("planKind", kind, locale)],
    [
      "period",
      t("period"),
      ({ startsOn, endsOn }) => `${formatShortDay(startsOn, locale)} – ${formatShortDay(endsOn, locale)}`,
    ],
    ["state", t("state"), ({ state }) => label("planState", state, locale)],
    [
      "approved",
      t("approvedOn"),
      ({ approvedOn }) => (approvedOn ? formatShortDay(approvedOn, locale) : "—"),
    ],
    [
      "progress",
      t("progress"),
      ({ progress: { done, total, overdue } }) =>
        [t("doneOf", { done, total }), overdue > 0 ? t("overdueCount", { count: overdue }) : null]
          .filter(Boolean)
          .join(", "),
    ],
  ];
  const columns: Column<Row>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "title",
    cell: (row) =>
      key === "title" ? <TextLink href={`${base}/plans/${row.id}`}>{text(row)}</TextLink> : text(row),
  }));
  const table = {
    name: t("title"),
    header: words.map(([, header]) => header),
    rows: rows.map((row) => words.map(([, , text]) => text(row))),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {planRules.mine.includes("DRAFT") && <PlanButton year={Number(today.slice(0, 4))} base={base} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <DirectionsSection
        directions={directions}
        base={base}
        today={today}
        mayDirect={planRules.mine.includes("DIRECT")}
      />
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {plans.pageInfo.hasNextPage && plans.pageInfo.endCursor && (
        <TextLink href={`${base}/plans?after=${encodeURIComponent(plans.pageInfo.endCursor)}`}>
          {t("next")}
        </TextLink>
      )}
      {planControl.progress.total > 0 && (
        <Section title={t("control")}>
          <Text mb="sm">{t("controlLead", planControl.progress)}</Text>
          {planControl.items.length > 0 && (
            <PlanItemTable
              items={planControl.items}
              caption={t("control")}
              plan={({ plan }) => <TextLink href={`${base}/plans/${plan.id}`}>{plan.title}</TextLink>}
            />
          )}
        </Section>
      )}
      <PlanRulesSection rules={planRules} base={base} />
    </Page>
  );
}
