import { DutiesPage } from "@/features/duty/duties-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("duties");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  return <DutiesPage slug={slug} base={`/${slug}`} isOwn />;
}
