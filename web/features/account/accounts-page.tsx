import { getLocale, getTranslations } from "next-intl/server";
import { InviteButton } from "@/features/account/invite-button.tsx";
import { InvitationTable } from "@/features/account/invitation-table.tsx";
import { allNodes } from "@/lib/all-pages.ts";
import { formatInstant } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { AccountsDocument } from "@/lib/graphql.generated.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";

/** Invitations to accounts, by role: who was asked, who came. */
export async function AccountsPage({ slug }: { slug: string }) {
  await requirePermission("invitation:view");
  const t = await getTranslations("accounts");
  const locale = await getLocale();
  const { permissions } = await getViewer();
  const read = (after: string | null) => load(AccountsDocument, { slug, first: 100, after });
  const { municipality } = await read(null);
  const invitations = await allNodes(async (after) => (await read(after)).municipality.invitations);
  const roles = municipality.regulation?.roles ?? [];
  const canChange = permissions.includes("invitation:change");
  const instant = (at: string) => formatInstant(at, locale, municipality.timeZone);
  const title = (code: string) => roles.find((role) => role.code === code)?.title ?? code;
  const table = {
    name: `${t("title")} — ${municipality.name}`,
    header: [t("role"), t("status"), t("issued"), t("expires"), t("acceptedBy")],
    rows: invitations.map(({ roleCode, status, createdAt, expiresAt, acceptedBy }) => [
      title(roleCode),
      t(`statusOf.${status}`),
      instant(createdAt),
      instant(expiresAt),
      acceptedBy ?? "",
    ]),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <ExportButton table={table} />
          {canChange && <InviteButton roles={roles} />}
        </>
      }
    >
      {invitations.length > 0 ? (
        <InvitationTable
          invitations={invitations}
          roles={roles}
          timeZone={municipality.timeZone}
          canChange={canChange}
        />
      ) : (
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      )}
    </Page>
  );
}
