import { RecipientsPage } from "@/features/recipient/recipients-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("recipients");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  await requirePermission("recipient:view");
  const { municipality: slug } = await params;
  const { closed } = await searchParams;
  return <RecipientsPage slug={slug} includeClosed={queryValue(closed) === "1"} />;
}
