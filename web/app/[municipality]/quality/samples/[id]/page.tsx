import { SamplePage } from "@/features/quality/sample-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("quality");

export default async function Route({ params }: PageProps<{ municipality: string; id: string }>) {
  const { municipality: slug, id } = await params;
  return <SamplePage slug={slug} id={id} />;
}
