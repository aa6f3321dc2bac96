import { RoadmapsPage } from "@/features/roadmap/roadmaps-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("roadmaps");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  const { after, cluster, decision } = await searchParams;
  return (
    <RoadmapsPage
      slug={municipality}
      after={queryValue(after)}
      origin={{ cluster: queryValue(cluster), decision: queryValue(decision) }}
    />
  );
}
