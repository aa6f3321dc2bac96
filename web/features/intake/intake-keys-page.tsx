import { getTranslations } from "next-intl/server";
import { CreateKeyButton } from "@/features/intake/create-key-button.tsx";
import { KeyTable } from "@/features/intake/key-table.tsx";
import { load } from "@/lib/graphql.ts";
import { IntakeKeysDocument } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";

/** Keys by which other systems send submissions by themselves. */
export async function IntakeKeysPage({ slug }: { slug: string }) {
  await requirePermission("intake:change");
  const t = await getTranslations("intakeKeys");
  const { intakeKeys, municipality } = await load(IntakeKeysDocument, { slug });
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={<CreateKeyButton channels={municipality.openChannels} />}
    >
      {intakeKeys.length > 0 ? (
        <KeyTable keys={intakeKeys} timeZone={municipality.timeZone} />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
    </Page>
  );
}
