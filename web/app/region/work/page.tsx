import { WorkPage } from "@/features/work-comparison/work-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("workComparison");

export default async function Route({ searchParams }: PageProps) {
  await requirePermission("comparison:view");
  return <WorkPage params={await searchParams} />;
}
