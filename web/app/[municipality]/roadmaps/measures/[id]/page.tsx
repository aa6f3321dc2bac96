import { MeasurePage } from "@/features/roadmap/measure-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("roadmaps");

export default async function Route({ params }: PageProps<{ municipality: string; id: string }>) {
  const { municipality, id } = await params;
  return <MeasurePage slug={municipality} id={id} />;
}
