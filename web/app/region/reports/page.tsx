import { RegionReportsPage } from "@/features/report/region-reports-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("reports");

export default async function Route({ searchParams }: PageProps) {
  const { state, after } = await searchParams;
  return <RegionReportsPage state={queryValue(state)} after={queryValue(after)} />;
}
