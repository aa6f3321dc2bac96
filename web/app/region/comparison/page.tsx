import { ComparisonPage } from "@/features/comparison/comparison-page.tsx";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("comparison");

export default async function Route({ searchParams }: PageProps) {
  const { region, after, on } = await searchParams;
  return <ComparisonPage regionId={queryValue(region)} after={queryValue(after)} on={queryDay(on)} />;
}
