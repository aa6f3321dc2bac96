import { SourcesPage } from "@/features/information/sources-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("information");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <SourcesPage slug={municipality} />;
}
