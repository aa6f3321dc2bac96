import { getTranslations } from "next-intl/server";
import { RuleList } from "@/features/routing/rule-list.tsx";
import { load } from "@/lib/graphql.ts";
import { RoutingRulesDocument } from "@/lib/graphql.generated.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";

/** Where submissions go by themselves, and why. */
export async function RoutingPage({ slug }: { slug: string }) {
  await requirePermission("recipient:view");
  const t = await getTranslations("routing");
  const { permissions } = await getViewer();
  const { routingRules, topics, assignees, municipality } = await load(RoutingRulesDocument, { slug });
  const { sectors, channels, recipients, regulation } = municipality;
  const choices = {
    sectors,
    topics,
    channels,
    assignees,
    recipients: recipients.edges.map(({ node }) => node),
    roles: regulation?.roles ?? [],
  };
  return (
    <Page title={t("title")} lead={t("lead")} isWide>
      <RuleList
        slug={slug}
        rules={routingRules}
        choices={choices}
        canChange={permissions.includes("routing:change")}
      />
    </Page>
  );
}
