import { getLocale, getTranslations } from "next-intl/server";
import { SampleTable } from "@/features/quality/sample-table.tsx";
import { allNodes } from "@/lib/all-pages.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { QualitySampleDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One drawn sample: what is to be reviewed, and what is reviewed already. */
export async function SamplePage({ slug, id }: { slug: string; id: string }) {
  await requirePermission("quality:view");
  const t = await getTranslations("quality");
  const locale = await getLocale();
  const read = (after: string | null) => load(QualitySampleDocument, { id, first: 100, after });
  const { qualitySample: sample } = await read(null);
  const items = await allNodes(async (after) => (await read(after)).qualitySample.items);
  const { sentFrom, sentTo, share, size, population, reviewers, seed } = sample;
  const done = items.filter(({ reviews }) => reviews.length >= reviewers).length;
  return (
    <Page
      title={t("sampleTitle", { from: formatShortDay(sentFrom, locale), to: formatShortDay(sentTo, locale) })}
      lead={t("sampleLead", { done, size, population, share, seed })}
      actions={<TextLink href={`/${slug}/quality`}>{t("back")}</TextLink>}
    >
      <SampleTable slug={slug} items={items} reviewers={reviewers} />
    </Page>
  );
}
