import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { HistoryList } from "@/features/information/history-list.tsx";
import { informationRoom, riskCapabilities } from "@/features/information/information-room.ts";
import { OpenNotice } from "@/features/information/open-notice.tsx";
import { ChangeRiskButton, HeadRoleButton, ReportRiskButton } from "@/features/information/risk-dialogs.tsx";
import { LinksSection, NoticesSection, RefutationsSection } from "@/features/information/risk-sections.tsx";
import { RiskSteps } from "@/features/information/risk-steps.tsx";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import {
  InformationClustersDocument,
  InformationSectorsDocument,
  RiskDocument,
  RiskHeadRoleDocument,
  RiskOwnersDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One risk: what it is, who knows, what is done, what came of it. */
export async function RiskPage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("risks");
  const locale = await getLocale();
  const { base, timeZone, mayChange, held, viewer } = await informationRoom(slug, riskCapabilities);
  const { risk } = await load(RiskDocument, { id });
  const mayReport = mayChange && held.has("INF-02") && risk.state !== "CLOSED";
  const [choices, head] = await Promise.all([
    mayChange
      ? Promise.all([
          load(RiskOwnersDocument, {}),
          load(InformationSectorsDocument, { slug }),
          load(InformationClustersDocument, {}),
        ])
      : null,
    held.has("INF-02") ? load(RiskHeadRoleDocument, {}) : null,
  ]);
  const [owners, sectors, clusters] = choices ?? [];
  const parts = { risk, base, timeZone, mayChange };
  const moments: readonly (readonly [string, string | null])[] = [
    [label("riskState", "REPORTED", locale), risk.reportedAt],
    [label("riskState", "IN_REACTION", locale), risk.startedAt],
    [label("riskState", "OFFSET", locale), risk.offsetAt],
    [label("riskState", "CLOSED", locale), risk.closedAt],
  ];
  return (
    <Page
      title={`№ ${risk.number}. ${risk.title}`}
      lead={[
        risk.isDismissed ? t("dismissed") : label("riskState", risk.state, locale),
        label("riskLevel", risk.level, locale),
        risk.isDisinformation ? t("disinformation") : null,
        risk.isOverdue ? t("overdue") : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={<PrintButton />}
    >
      <OpenNotice ids={risk.notices.flatMap((notice) => (notice.isToOpen ? [notice.id] : []))} />
      <Facts
        facts={[
          { name: t("owner"), value: risk.ownerName },
          { name: t("dueOn"), value: formatShortDay(risk.dueOn, locale) },
          {
            name: t("noticed"),
            value: risk.noticedByName,
            note: formatInstant(risk.noticedAt, locale, timeZone),
          },
          ...(risk.sector ? [{ name: t("sector"), value: risk.sector.name }] : []),
          ...(risk.place ? [{ name: t("place"), value: risk.place }] : []),
          ...moments.flatMap(([name, at]) =>
            at ? [{ name, value: formatInstant(at, locale, timeZone) }] : [],
          ),
        ]}
      />
      <Group gap="xs" className="no-print">
        {mayReport && head && <ReportRiskButton risk={risk} headRole={head.riskHeadRole} />}
        <RiskSteps risk={risk} steps={risk.steps} />
        {owners && risk.state !== "CLOSED" && (
          <ChangeRiskButton
            risk={risk}
            owners={owners.riskOwners}
            sectors={sectors?.municipality?.sectors ?? []}
          />
        )}
      </Group>
      {risk.text && (
        <Section title={t("text")}>
          <Text style={{ whiteSpace: "pre-line" }}>{risk.text}</Text>
        </Section>
      )}
      {risk.plan && (
        <Section title={t("plan")}>
          <Text style={{ whiteSpace: "pre-line" }}>{risk.plan}</Text>
        </Section>
      )}
      {head && (
        <NoticesSection
          {...parts}
          aside={
            viewer.permissions.includes("municipality:change") && (
              <HeadRoleButton
                roleCode={head.riskHeadRole.roleCode}
                roles={labelOptions("role", locale).map(({ value, label: name }) => ({ id: value, name }))}
              />
            )
          }
        />
      )}
      {(risk.isDisinformation || risk.refutations.length > 0) && <RefutationsSection {...parts} />}
      <LinksSection {...parts} clusters={clusters?.clusters.edges.map(({ node }) => node) ?? []} />
      {risk.offsetNote && (
        <Section title={t("offsetNote")}>
          <Text style={{ whiteSpace: "pre-line" }}>{risk.offsetNote}</Text>
        </Section>
      )}
      <Section title={t("history")}>
        <HistoryList history={risk.history} timeZone={timeZone} />
      </Section>
      <TextLink href={`${base}/information/risks`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
