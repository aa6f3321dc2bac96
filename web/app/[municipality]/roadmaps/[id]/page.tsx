import { RoadmapPage } from "@/features/roadmap/roadmap-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("roadmaps");

export default async function Route({
  params,
  searchParams,
}: PageProps<{ municipality: string; id: string }>) {
  const { municipality, id } = await params;
  const { cluster, decision } = await searchParams;
  const [clusterId, decisionId] = [queryValue(cluster), queryValue(decision)];
  const origin = { ...(clusterId && { clusterId }), ...(decisionId && { decisionId }) };
  return <RoadmapPage slug={municipality} id={id} origin={origin} />;
}
