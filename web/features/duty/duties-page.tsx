import { getTranslations } from "next-intl/server";
import { DutyBoard } from "@/features/duty/duty-board.tsx";
import { load } from "@/lib/graphql.ts";
import { DutiesDocument } from "@/lib/graphql.generated.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";

/** Who answers for what, by the regulation in force. */
export async function DutiesPage({ slug, base, isOwn }: { slug: string; base: string; isOwn: boolean }) {
  const { municipality, capabilities } = await load(DutiesDocument, { slug });
  const t = await getTranslations("duties");
  if (!municipality.regulation) {
    return (
      <Page title={t("title")} lead={municipality.name}>
        <Empty title={t("none")} />
      </Page>
    );
  }
  return (
    <DutyBoard
      municipality={municipality.name}
      regulation={municipality.regulation}
      capabilities={capabilities}
      base={base}
      isOwn={isOwn}
    />
  );
}
