import { Stack, Text } from "@mantine/core";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { PeriodForm } from "@/features/quality/period-form.tsx";
import { type AskedDays, periodOf } from "@/features/quality/period.ts";
import { AimButton, StudyButton } from "@/features/satisfaction/study-dialogs.tsx";
import { SatisfactionTable } from "@/features/satisfaction/satisfaction-table.tsx";
import { allNodes } from "@/lib/all-pages.ts";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import {
  SatisfactionAimDocument,
  SatisfactionDocument,
  type SatisfactionQuery,
  SatisfactionStudiesDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

type Row = SatisfactionQuery["satisfactionSummary"]["rows"][number];

const SLICES = ["CHANNEL", "SECTOR", "RECIPIENT", "MONTH"] as const;

/** What applicants think of the results: by channel, sector, recipient and month. */
export async function SatisfactionPage({ asked }: { asked: AskedDays }) {
  await requirePermission("quality:view");
  const t = await getTranslations("satisfaction");
  const { municipality, permissions } = await getViewer();
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  const hasMarks = held.has("SAT-01") || held.has("SAT-02") || held.has("SAT-03");
  if (!hasMarks && !held.has("SAT-04") && !held.has("SAT-05")) notFound();
  const days = periodOf(asked, todayIn(municipality?.timeZone ?? "UTC"), 90);
  const rows = hasMarks ? (await load(SatisfactionDocument, days)).satisfactionSummary.rows : [];
  return (
    <Page title={t("title")} lead={t("lead")}>
      <PeriodForm days={days} />
      {hasMarks && <Summary rows={rows} />}
      {held.has("SAT-05") && (
        <Aim share={rows.find(({ slice }) => slice === "ALL")?.highShare ?? null} permissions={permissions} />
      )}
      {SLICES.map((slice) => {
        const of = rows.filter((row) => row.slice === slice && row.key !== null);
        return of.length === 0 ? null : (
          <Section key={slice} title={t(slice)}>
            <SatisfactionTable title={t(slice)} slice={slice} rows={of} />
          </Section>
        );
      })}
      {held.has("SAT-04") && <Studies mayChange={permissions.includes("satisfaction:record")} />}
    </Page>
  );
}

async function Summary({ rows }: { rows: readonly Row[] }) {
  const t = await getTranslations("satisfaction");
  const format = await getFormatter();
  const all = rows.find(({ slice }) => slice === "ALL");
  if (!all || all.answered === 0) return <Empty title={t("empty")}>{t("emptyLead")}</Empty>;
  const { marks, answered, responseRate, mean, highShare } = all;
  return (
    <Section title={t("whole")}>
      <Stack gap={4}>
        <Text>{t("collected", { marks, answered, rate: responseRate ?? 0 })}</Text>
        {mean === null ? (
          <Text c="var(--text-quiet)">{t("hidden")}</Text>
        ) : (
          <Text>{t("means", { mean: format.number(mean ?? 0), share: highShare ?? 0 })}</Text>
        )}
      </Stack>
    </Section>
  );
}

async function Aim({ share, permissions }: { share: number | null; permissions: readonly string[] }) {
  const t = await getTranslations("satisfaction");
  const { satisfactionAim: aim } = await load(SatisfactionAimDocument, {});
  return (
    <div data-feature="SAT-05">
      <Section
        title={t("aim")}
        aside={
          permissions.includes("template:change") && (
            <AimButton percent={aim.percent} ground={aim.ground ?? null} />
          )
        }
      >
        <Stack gap={4}>
          <Text>{t("aimIs", { percent: aim.percent })}</Text>
          <Text fw={550}>
            {share === null
              ? t("aimUnknown")
              : t(share >= aim.percent ? "aimReached" : "aimMissed", { share })}
          </Text>
          <Text fz="sm" c="var(--text-quiet)">
            {[aim.ground, aim.isOwn ? null : t("defaultAim")].filter(Boolean).join(" · ")}
          </Text>
        </Stack>
      </Section>
    </div>
  );
}

async function Studies({ mayChange }: { mayChange: boolean }) {
  const t = await getTranslations("satisfaction");
  const locale = await getLocale();
  const studies = await allNodes(
    async (after) => (await load(SatisfactionStudiesDocument, { first: 100, after })).satisfactionStudies,
  );
  return (
    <div data-feature="SAT-04">
      <Section title={t("studies")} aside={mayChange && <StudyButton />}>
        {studies.length === 0 && <Text c="var(--text-quiet)">{t("noStudies")}</Text>}
        <Stack gap="md">
          {studies.map((study) => (
            <div key={study.id}>
              <Text fw={550}>{study.title}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  study.subject,
                  label("studyMethod", study.method, locale),
                  `${formatShortDay(study.heldFrom, locale)} – ${formatShortDay(study.heldTo, locale)}`,
                  t("asked", { respondents: study.respondents, satisfied: study.satisfied }),
                ].join(" · ")}
              </Text>
              <Text>{study.findings}</Text>
              {study.decisions && <Text fz="sm">{t("decided", { text: study.decisions })}</Text>}
              {mayChange && <StudyButton study={study} />}
            </div>
          ))}
        </Stack>
      </Section>
    </div>
  );
}
