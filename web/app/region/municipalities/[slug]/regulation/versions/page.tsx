import { VersionsPage } from "@/features/regulation/versions-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("versions");

export default async function Route({ params }: PageProps<{ slug: string }>) {
  const { slug } = await params;
  return <VersionsPage slug={slug} base={`/region/municipalities/${slug}`} />;
}
