import { getTranslations } from "next-intl/server";
import { choicesOf } from "@/features/submission/intake-choices.ts";
import { IntakeForm } from "@/features/submission/intake-form.tsx";
import { instantNow } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { IntakeChoicesDocument } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";

/** Registering what came in by hand: on paper, by word of mouth, by a call. */
export async function IntakePage({ slug }: { slug: string }) {
  await requirePermission("submission:register");
  const t = await getTranslations("intake");
  const data = await load(IntakeChoicesDocument, { slug });
  const choices = choicesOf(data);
  return (
    <Page title={t("title")} lead={data.municipality.name}>
      {choices.channels.length > 0 ? (
        <IntakeForm slug={slug} timeZone={data.municipality.timeZone} now={instantNow()} choices={choices} />
      ) : (
        <Empty title={t("noChannels")}>{t("noChannelsLead")}</Empty>
      )}
    </Page>
  );
}
