import { getLocale, getTranslations } from "next-intl/server";
import { ReportPaper } from "@/features/report/report-paper.tsx";
import { SentVersions } from "@/features/report/sent-versions.tsx";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { RegionReportPageDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

/** A report of a centre to the regional centre, as it was sent; nothing of it before that. */
export async function RegionReportPage({ id }: { id: string }) {
  await requirePermission("comparison:view");
  const t = await getTranslations("regionReports");
  const locale = (await getLocale()) as "ru" | "en";
  const { regionReport } = await load(RegionReportPageDocument, { id });
  const { municipality, kind, startsOn, endsOn, dueAt, sentAt, state, issues } = regionReport;
  const { timeZone } = municipality;
  const [newest] = issues;
  return (
    <Page title={label("reportKind", kind, locale)} lead={municipality.name}>
      <Facts
        facts={[
          {
            name: t("period"),
            value: `${formatShortDay(startsOn, locale)} – ${formatShortDay(endsOn, locale)}`,
          },
          { name: t("dueAt"), value: formatInstant(dueAt, locale, timeZone) },
          {
            name: t("state"),
            value: label("owedReport", state, locale),
            ...(sentAt === null ? {} : { note: formatInstant(sentAt, locale, timeZone) }),
          },
        ]}
      />
      {newest ? (
        <>
          <Section title={t("versions")}>
            <SentVersions issues={issues} timeZone={timeZone} />
          </Section>
          <ReportPaper document={newest.document} />
        </>
      ) : (
        <Empty title={t("notSent")}>{t("notSentHint")}</Empty>
      )}
    </Page>
  );
}
