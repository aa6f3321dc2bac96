import { RecipientsPage } from "@/features/recipient/recipients-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("recipients");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { closed } = await searchParams;
  return <RecipientsPage slug={slug} includeClosed={queryValue(closed) === "1"} />;
}
