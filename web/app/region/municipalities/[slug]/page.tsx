import { Overview } from "@/features/regulation/overview.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("overview");

export default async function Route({ params }: PageProps<{ slug: string }>) {
  const { slug } = await params;
  return <Overview slug={slug} base={`/region/municipalities/${slug}`} isOwn={false} />;
}
