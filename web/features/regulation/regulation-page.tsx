import { getTranslations } from "next-intl/server";
import { RegulationLead } from "@/features/regulation/regulation-lead.tsx";
import { RegulationWorkspace } from "@/features/regulation/regulation-workspace.tsx";
import { load } from "@/lib/graphql.ts";
import { RegulationTextDocument } from "@/lib/graphql.generated.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";

interface Props {
  slug: string;
  /** Day the version is asked for; today's when null. */
  on: string | null;
  /** Clause to open at. */
  clause: string | null;
  base: string;
}

/** The regulation of one version: its clauses, its text and what follows from them. */
export async function RegulationPage({ slug, on, clause, base }: Props) {
  const { municipality } = await load(RegulationTextDocument, { slug, on });
  const t = await getTranslations("regulation");
  const { regulation } = municipality;
  if (!regulation) {
    return (
      <Page title={t("title")}>
        <Empty title={t("none")} />
      </Page>
    );
  }
  return (
    <Page
      title={t("title")}
      lead={<RegulationLead municipality={municipality.name} regulation={regulation} base={base} />}
      actions={<PrintButton />}
      isWide
    >
      <RegulationWorkspace key={`${regulation.id} ${clause}`} regulation={regulation} clause={clause} />
    </Page>
  );
}
