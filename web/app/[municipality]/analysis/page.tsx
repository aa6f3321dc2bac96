import { AnalysisPage } from "@/features/analysis/analysis-page.tsx";
import { periodOf } from "@/features/analysis/period.ts";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { todayIn } from "@/lib/dates.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("analysis");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  await requirePermission("quality:view");
  const { municipality: slug } = await params;
  const { from, to, channel } = await searchParams;
  const { municipality } = await getViewer();
  const today = todayIn(municipality?.timeZone ?? "Europe/Moscow");
  const period = periodOf(queryDay(from), queryDay(to), today);
  return <AnalysisPage slug={slug} period={period} channel={queryValue(channel)} today={today} />;
}
