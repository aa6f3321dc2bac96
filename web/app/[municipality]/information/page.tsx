import { publicationView } from "@/features/information/publication-view.ts";
import { PublicationsPage } from "@/features/information/publications-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("information");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <PublicationsPage slug={municipality} view={publicationView(await searchParams)} />;
}
