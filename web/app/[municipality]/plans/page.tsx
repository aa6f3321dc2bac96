import { PlansPage } from "@/features/plan/plans-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("plans");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <PlansPage slug={municipality} after={queryValue((await searchParams).after)} />;
}
