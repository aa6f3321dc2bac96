import { getTranslations } from "next-intl/server";
import { load } from "@/lib/graphql.ts";
import { SubmissionCountsDocument } from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Facts } from "@/ui/facts.tsx";

/** The register by its states, for centres whose regulation wants them counted. */
export async function RegisterCounts() {
  const { municipality } = await getViewer();
  const isAsked = municipality?.features.some(({ capability }) => capability.code === "CLS-04");
  if (!isAsked) return null;
  const t = await getTranslations("myDay");
  const { submissionCounts: counts } = await load(SubmissionCountsDocument, {});
  const shown = ["new", "repeated", "done", "overdue", "postponed", "total"] as const;
  return <Facts facts={shown.map((key) => ({ name: t(`count.${key}`), value: counts[key] }))} />;
}
