import { RegionPagesPage } from "@/features/official-page/region-pages-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("officialPages");

export default async function Route({ searchParams }: PageProps) {
  return <RegionPagesPage month={queryValue((await searchParams).month)} />;
}
