import { PlanPage } from "@/features/plan/plan-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("plans");

export default async function Route({ params }: PageProps<{ municipality: string; id: string }>) {
  const { municipality, id } = await params;
  return <PlanPage slug={municipality} id={id} />;
}
