import { Text } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { ReportActions } from "@/features/report/report-actions.tsx";
import { ReportEditor } from "@/features/report/report-editor.tsx";
import { ReportFiles } from "@/features/report/report-files.tsx";
import { ReportHistory } from "@/features/report/report-history.tsx";
import { ReportPaper } from "@/features/report/report-paper.tsx";
import { SentVersions } from "@/features/report/sent-versions.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { ReportPageDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { getLocale } from "next-intl/server";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

/** One report: where it stands, what to do with it, its texts, how it looks on paper, what was sent. */
export async function ReportPage({ slug, id }: { slug: string; id: string }) {
  await requirePermission("report:view");
  const t = await getTranslations("reports");
  const locale = (await getLocale()) as "ru" | "en";
  const { permissions, municipality } = await getViewer();
  const timeZone = municipality?.timeZone ?? "UTC";
  const { report } = await load(ReportPageDocument, { id });
  const at = (instant: string) => formatInstant(instant, locale, timeZone);
  const canChange = report.state === "DRAFT" && permissions.includes("report:draft");
  return (
    <Page
      title={report.title}
      lead={t("stateLead", { state: label("reportState", report.state, locale), due: at(report.dueAt) })}
      actions={<ReportFiles id={report.id} />}
    >
      {report.isOverdue && (
        <Text role="status" fw={600} c="var(--mantine-color-red-9)">
          {t("overdueNow")}
        </Text>
      )}
      <Facts
        facts={[
          { name: t("recipients"), value: report.recipients.join(", ") || t("noRecipients") },
          { name: t("clauses"), value: <ClauseLinks base={`/${slug}`} clauses={report.clauses} /> },
          { name: t("figuresAt"), value: at(report.figuresAt) },
          ...(report.askedBy === null ? [] : [{ name: t("askedBy"), value: report.askedBy }]),
        ]}
      />
      <ReportActions id={report.id} revision={report.revision} steps={report.steps} canRefill={canChange} />
      {canChange && (
        <Section title={t("texts")}>
          <ReportEditor
            key={report.revision}
            id={report.id}
            revision={report.revision}
            title={report.title}
            sections={report.sections}
            isForRegion={report.isForRegion}
          />
        </Section>
      )}
      <Section title={t("preview")}>
        <ReportPaper document={report.document} />
      </Section>
      {report.issues.length > 0 && (
        <Section title={t("sentVersions")}>
          <SentVersions issues={report.issues} timeZone={timeZone} />
        </Section>
      )}
      <Section title={t("history")}>
        <ReportHistory history={report.history} timeZone={timeZone} />
      </Section>
    </Page>
  );
}
