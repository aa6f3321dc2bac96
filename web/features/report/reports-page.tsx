import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DutiesTable } from "@/features/report/duties-table.tsx";
import { RequestButton } from "@/features/report/request-button.tsx";
import { reportCapabilities } from "@/features/report/report-kinds.ts";
import { ReportsTable } from "@/features/report/reports-table.tsx";
import { load } from "@/lib/graphql.ts";
import { ReportsDocument, type ReportState } from "@/lib/graphql.generated.ts";
import { todayIn } from "@/lib/dates.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  state: string | null;
  after: string | null;
}

const states: readonly ReportState[] = ["DRAFT", "ON_APPROVAL", "APPROVED", "SENT"];

/** What the centre has to report, by when, and every report it worked at. */
export async function ReportsPage({ slug, state, after }: Props) {
  await requirePermission("report:view");
  const { permissions, municipality } = await getViewer();
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  if (!municipality || !reportCapabilities.some((code) => held.has(code))) notFound();
  const t = await getTranslations("reports");
  const chosen = states.find((each) => each === state);
  const filter = state === "OVERDUE" ? { isOverdue: true } : chosen ? { states: [chosen] } : null;
  const { reports, reportDuties } = await load(ReportsDocument, { filter, after });
  const { timeZone } = municipality;
  const canDraft = permissions.includes("report:draft");
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <TextLink href={`/${slug}/reports/calendar`}>{t("calendar.open")}</TextLink>
          {canDraft && <RequestButton slug={slug} today={todayIn(timeZone)} />}
        </>
      }
    >
      <Section title={t("duties")}>
        <DutiesTable
          slug={slug}
          duties={reportDuties}
          timeZone={timeZone}
          canDraft={canDraft}
          canSet={permissions.includes("report:approve")}
        />
      </Section>
      <Section title={t("list", { count: reports.totalCount })}>
        {reports.edges.length === 0 && state === null ? (
          <Empty title={t("none")}>{t("noneHint")}</Empty>
        ) : (
          <ReportsTable
            slug={slug}
            reports={reports.edges.map(({ node }) => node)}
            timeZone={timeZone}
            state={state}
          />
        )}
        {reports.pageInfo.hasNextPage && (
          <TextLink
            href={`/${slug}/reports?${new URLSearchParams({
              ...(state !== null && { state }),
              after: reports.pageInfo.endCursor ?? "",
            })}`}
          >
            {t("older")}
          </TextLink>
        )}
      </Section>
    </Page>
  );
}
