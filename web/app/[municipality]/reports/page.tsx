import { ReportsPage } from "@/features/report/reports-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("reports");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { state, after } = await searchParams;
  return <ReportsPage slug={slug} state={queryValue(state)} after={queryValue(after)} />;
}
