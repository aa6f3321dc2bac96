import { Stack, Text } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { ChangesTable } from "@/features/regulation/changes-table.tsx";
import { VersionHeading } from "@/features/regulation/version-heading.tsx";
import { load } from "@/lib/graphql.ts";
import { RegulationVersionsDocument } from "@/lib/graphql.generated.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Versions of a regulation, newest first, each with what it changed. */
export async function VersionsPage({ slug, base }: { slug: string; base: string }) {
  const { municipality } = await load(RegulationVersionsDocument, { slug });
  const t = await getTranslations("versions");
  return (
    <Page title={t("title")} lead={municipality.name}>
      {municipality.regulations.length === 0 && <Empty title={t("none")} />}
      <Stack gap="md">
        {municipality.regulations.map((regulation) => (
          <Section
            key={regulation.id}
            title={t("version", { version: regulation.version })}
            aside={
              <TextLink href={`${base}/regulation?on=${regulation.inForceFrom}`} fz="sm">
                {t("open")}
              </TextLink>
            }
          >
            <VersionHeading regulation={regulation} />
            {regulation.changes && regulation.changes.length > 0 && (
              <ChangesTable changes={regulation.changes} />
            )}
            {regulation.changes?.length === 0 && <Text c="var(--text-quiet)">{t("noChanges")}</Text>}
          </Section>
        ))}
      </Stack>
    </Page>
  );
}
