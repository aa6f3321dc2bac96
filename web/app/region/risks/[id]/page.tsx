import { RegionNoticePage } from "@/features/information/region-notices-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("riskNotices");

export default async function Route({ params }: PageProps<{ id: string }>) {
  const { id } = await params;
  return <RegionNoticePage id={id} />;
}
