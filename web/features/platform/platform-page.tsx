import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { PlatformDocument } from "@/lib/graphql.generated.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";

/** How the platform does: its parts answer, which versions run, how much it holds. */
export async function PlatformPage() {
  const { platform } = await load(PlatformDocument, {});
  const t = await getTranslations("platform");
  const locale = await getLocale();
  const number = new Intl.NumberFormat(locale);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Facts
        facts={[
          {
            name: t("health"),
            value: t("healthy"),
            note: t("startedAt", { at: formatInstant(platform.startedAt, locale, "UTC") }),
          },
          { name: t("version"), value: platform.version },
          { name: t("database"), value: platform.database },
          { name: t("migration"), value: platform.migration },
        ]}
      />
      <Facts
        facts={[
          { name: t("regions"), value: number.format(platform.regionCount) },
          { name: t("municipalities"), value: number.format(platform.municipalityCount) },
          { name: t("imports"), value: number.format(platform.importCount) },
          { name: t("accounts"), value: number.format(platform.accountCount) },
        ]}
      />
    </Page>
  );
}
