import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AcceptForm } from "@/features/invitation/accept-form.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { InvitationOfferDocument } from "@/lib/graphql.generated.ts";
import { EntryPage } from "@/ui/entry-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invitation"))("title"), referrer: "no-referrer" };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { invitation } = await load(InvitationOfferDocument, { token });
  const t = await getTranslations("invitation");
  const lead = t("lead", {
    municipality: invitation.municipality,
    role: invitation.roleTitle,
    expires: formatInstant(invitation.expiresAt, await getLocale(), "Europe/Moscow"),
  });
  return (
    <EntryPage title={t("title")} lead={lead}>
      <AcceptForm token={token} />
    </EntryPage>
  );
}
