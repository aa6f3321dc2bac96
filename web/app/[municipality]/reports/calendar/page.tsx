import { ReportCalendarPage } from "@/features/report/report-calendar-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("reports");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { month } = await searchParams;
  return <ReportCalendarPage slug={slug} month={queryValue(month)} />;
}
