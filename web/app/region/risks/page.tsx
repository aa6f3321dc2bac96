import { RegionNoticesPage } from "@/features/information/region-notices-page.tsx";
import { type PageProps, queryValue } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("riskNotices");

export default async function Route({ searchParams }: PageProps) {
  const { after } = await searchParams;
  return <RegionNoticesPage after={queryValue(after)} />;
}
