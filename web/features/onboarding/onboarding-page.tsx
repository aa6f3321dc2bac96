import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { FileDrop } from "@/features/onboarding/file-drop.tsx";
import { ImportTable } from "@/features/onboarding/import-table.tsx";
import { load } from "@/lib/graphql.ts";
import { ResolutionImportsDocument } from "@/lib/graphql.generated.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Documents brought in and what became of each; a new one is dropped here. */
export async function OnboardingPage({ after }: { after: string | null }) {
  await requirePermission("import:view");
  const t = await getTranslations("onboarding");
  const { permissions } = await getViewer();
  const { resolutionImports } = await load(ResolutionImportsDocument, { first: 50, after });
  const { edges, pageInfo } = resolutionImports;
  return (
    <Page title={t("title")} lead={t("lead")}>
      {permissions.includes("import:change") && <FileDrop />}
      {edges.length > 0 ? (
        <ImportTable imports={edges.map(({ node }) => node)} />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
      <Group>
        {after && <TextLink href="/region/onboarding">{t("newest")}</TextLink>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <TextLink href={`/region/onboarding?after=${encodeURIComponent(pageInfo.endCursor)}`}>
            {t("older")}
          </TextLink>
        )}
      </Group>
    </Page>
  );
}
