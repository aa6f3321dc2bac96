import { MonitoringPage } from "@/features/official-page/monitoring-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("officialPages");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <MonitoringPage slug={municipality} month={queryValue((await searchParams).month)} />;
}
