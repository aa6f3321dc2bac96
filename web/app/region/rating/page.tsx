import { RegionRatingPage } from "@/features/rating/region-rating-page.tsx";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("rating");

export default async function Route({ searchParams }: PageProps) {
  await requirePermission("comparison:view");
  const { region, grain, on } = await searchParams;
  return <RegionRatingPage region={queryValue(region)} grain={queryValue(grain)} on={queryDay(on)} />;
}
