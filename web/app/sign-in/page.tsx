import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoAccounts } from "@/features/sign-in/demo-accounts.tsx";
import { SignInForm } from "@/features/sign-in/sign-in-form.tsx";
import { load } from "@/lib/graphql.ts";
import { DemoAccountsDocument } from "@/lib/graphql.generated.ts";
import { roomPath } from "@/lib/rooms.ts";
import { findViewer } from "@/lib/viewer.ts";
import { EntryPage } from "@/ui/entry-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage() {
  const viewer = await findViewer();
  if (viewer) redirect(roomPath(viewer));
  const t = await getTranslations("signIn");
  const { demoAccounts } = await load(DemoAccountsDocument, {});
  return (
    <EntryPage
      title={t("title")}
      lead={t("lead")}
      aside={demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} />}
    >
      <SignInForm />
    </EntryPage>
  );
}
