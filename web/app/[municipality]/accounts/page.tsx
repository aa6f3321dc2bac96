import { AccountsPage } from "@/features/account/accounts-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("accounts");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  return <AccountsPage slug={slug} />;
}
