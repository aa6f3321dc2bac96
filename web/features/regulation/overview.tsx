import { Alert, SimpleGrid, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CentreFacts } from "@/features/regulation/centre-facts.tsx";
import { ChannelList, SectorList } from "@/features/regulation/centre-lists.tsx";
import { PopulationButton } from "@/features/municipality/population-button.tsx";
import { FindingsList } from "@/features/regulation/findings-list.tsx";
import { ModuleList } from "@/features/regulation/module-list.tsx";
import { WorkButton } from "@/features/my-day/work-button.tsx";
import { RoleList } from "@/features/regulation/role-list.tsx";
import { label } from "@/lib/labels.ts";
import { load } from "@/lib/graphql.ts";
import { RegulationOverviewDocument } from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  /** Where the pages of the municipality stand. */
  base: string;
  /** Seen from inside: only then it is known who holds the roles. */
  isOwn: boolean;
}

/** What the centre of a municipality is, by its regulation in force. */
export async function Overview({ slug, base, isOwn }: Props) {
  const { municipality } = await load(RegulationOverviewDocument, { slug });
  const t = await getTranslations("overview");
  const locale = await getLocale();
  const viewer = await getViewer();
  const { regulation, population, populationSource } = municipality;
  const lead = [
    municipality.kind && label("municipalityKind", municipality.kind, locale),
    municipality.region.name,
    population === null
      ? t("noResidents")
      : t("residents", { count: population, source: populationSource ?? "" }),
  ];
  return (
    <Page
      title={municipality.name}
      lead={lead.filter(Boolean).join(" · ")}
      actions={
        isOwn && (
          <>
            {viewer.permissions.includes("municipality:change") && (
              <PopulationButton population={population} source={populationSource} />
            )}
            <WorkButton href={`${base}/my-day`} label={t("toWork")} />
          </>
        )
      }
    >
      {regulation ? (
        <Stack gap="md">
          <CentreFacts regulation={regulation} municipality={municipality} base={base} isOwn={isOwn} />
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
            <Section title={t("roles")}>
              <RoleList roles={regulation.roles} base={base} isOwn={isOwn} />
            </Section>
            <Stack gap="md">
              <Section title={t("sectors")}>
                <SectorList sectors={municipality.sectors} base={base} />
              </Section>
              <Section title={t("channels")}>
                <ChannelList channels={municipality.channels} base={base} />
              </Section>
            </Stack>
          </SimpleGrid>
          <Section title={t("findings")}>
            {regulation.findings.length > 0 ? (
              <FindingsList findings={regulation.findings} base={base} />
            ) : (
              <Text c="var(--text-quiet)">{t("noFindings")}</Text>
            )}
          </Section>
          <Section title={t("modules")}>
            <Text c="var(--text-quiet)" mb="sm">
              {t("modulesLead", { count: municipality.modules.length })}
            </Text>
            <ModuleList modules={municipality.modules} base={base} />
          </Section>
        </Stack>
      ) : (
        <Alert color="yellow" variant="light">
          <Empty title={t("noRegulation")}>{t("noRegulationLead")}</Empty>
        </Alert>
      )}
    </Page>
  );
}
