import { RegionReportPage } from "@/features/report/region-report-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("reports");

export default async function Route({ params }: PageProps<{ report: string }>) {
  return <RegionReportPage id={(await params).report} />;
}
