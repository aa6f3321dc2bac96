import { ClustersPage } from "@/features/cluster/clusters-page.tsx";
import { clusterView } from "@/features/cluster/cluster-view.ts";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("clusters");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  return <ClustersPage slug={slug} view={clusterView(await searchParams)} />;
}
