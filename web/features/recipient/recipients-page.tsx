import { getTranslations } from "next-intl/server";
import { AddRecipientButton } from "@/features/recipient/recipient-dialogs.tsx";
import { RecipientTable } from "@/features/recipient/recipient-table.tsx";
import { ClosedSwitch } from "@/features/recipient/closed-switch.tsx";
import { allNodes } from "@/lib/all-pages.ts";
import { load } from "@/lib/graphql.ts";
import { RecipientsDocument } from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";

/** Bodies, units and institutions that answer what the centre routes to them. */
export async function RecipientsPage({ slug, includeClosed }: { slug: string; includeClosed: boolean }) {
  const t = await getTranslations("recipients");
  const { permissions } = await getViewer();
  const read = (after: string | null) => load(RecipientsDocument, { slug, first: 100, after, includeClosed });
  const { municipality } = await read(null);
  const recipients = await allNodes(async (after) => (await read(after)).municipality.recipients);
  const canChange = permissions.includes("recipient:change");
  const table = {
    name: `${t("title")} — ${municipality.name}`,
    header: [t("name"), t("shortName"), t("sectors"), t("email"), t("phone")],
    rows: recipients.map(({ name, shortName, sectors, email, phone }) => [
      name,
      shortName ?? "",
      sectors.map((sector) => sector.name).join(", "),
      email ?? "",
      phone ?? "",
    ]),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead", { municipality: municipality.name, count: recipients.length })}
      actions={
        <>
          <ExportButton table={table} />
          {canChange && <AddRecipientButton sectors={municipality.sectors} />}
        </>
      }
    >
      <ClosedSwitch isOn={includeClosed} />
      {recipients.length > 0 ? (
        <RecipientTable
          recipients={recipients}
          sectors={municipality.sectors}
          canChange={canChange}
          canInvite={permissions.includes("invitation:change")}
        />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
    </Page>
  );
}
