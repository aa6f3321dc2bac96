import { ClusterPage } from "@/features/cluster/cluster-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("clusters");

export default async function Route({
  params,
  searchParams,
}: PageProps<{ municipality: string; id: string }>) {
  const { municipality: slug, id } = await params;
  const { after } = await searchParams;
  return <ClusterPage slug={slug} id={id} after={queryValue(after)} />;
}
