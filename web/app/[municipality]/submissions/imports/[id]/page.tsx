import { ImportPage } from "@/features/intake/import-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("imports");

export default async function Route({ params }: PageProps<{ municipality: string; id: string }>) {
  const { municipality: slug, id } = await params;
  return <ImportPage slug={slug} id={id} />;
}
