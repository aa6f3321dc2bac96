import { ProposalsPage } from "@/features/proposal/proposals-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("proposals");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  const { view, after } = await searchParams;
  return <ProposalsPage slug={municipality} view={queryValue(view)} after={queryValue(after)} />;
}
