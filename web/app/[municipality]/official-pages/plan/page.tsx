import { PlanPage } from "@/features/official-page/plan-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("officialPages");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  const { view, day } = await searchParams;
  return <PlanPage slug={municipality} view={queryValue(view)} day={queryValue(day)} />;
}
