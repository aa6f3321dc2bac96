import { ReportPage } from "@/features/report/report-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("reports");

export default async function Route({ params }: PageProps<{ municipality: string; report: string }>) {
  const { municipality: slug, report } = await params;
  return <ReportPage slug={slug} id={report} />;
}
