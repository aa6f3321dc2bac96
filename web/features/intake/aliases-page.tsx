import { getTranslations } from "next-intl/server";
import { AliasTable } from "@/features/intake/alias-table.tsx";
import { allNodes } from "@/lib/all-pages.ts";
import { load } from "@/lib/graphql.ts";
import { AliasesDocument, type AliasKind } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";

/** Names that files use, and the recipients and topics that they stand for. */
export async function AliasesPage({ slug }: { slug: string }) {
  await requirePermission("submission:import");
  const t = await getTranslations("aliases");
  const read = (kind: AliasKind) => async (after: string | null) =>
    load(AliasesDocument, { slug, kind, after });
  const first = await read("ORGANISATION")(null);
  const organisations = await allNodes(async (after) => (await read("ORGANISATION")(after)).aliases);
  const topics = await allNodes(async (after) => (await read("TOPIC")(after)).aliases);
  const recipients = first.municipality.recipients.edges.map(({ node }) => node);
  return (
    <Page title={t("title")} lead={t("lead")}>
      {organisations.length + topics.length === 0 && <Empty title={t("empty")}>{t("emptyLead")}</Empty>}
      {organisations.length > 0 && (
        <Section title={t("organisations")}>
          <AliasTable caption={t("organisations")} aliases={organisations} targets={recipients} />
        </Section>
      )}
      {topics.length > 0 && (
        <Section title={t("topics")}>
          <AliasTable caption={t("topics")} aliases={topics} targets={first.topics} />
        </Section>
      )}
    </Page>
  );
}
