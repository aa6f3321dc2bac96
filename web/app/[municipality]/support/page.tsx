import { SupportPage } from "@/features/support/support-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("support");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { view, after } = await searchParams;
  return <SupportPage slug={slug} view={queryValue(view)} after={queryValue(after)} />;
}
