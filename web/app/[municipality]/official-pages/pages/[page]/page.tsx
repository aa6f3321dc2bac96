import { PagePage } from "@/features/official-page/page-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("officialPages");

export default async function Route({ params }: PageProps<{ municipality: string; page: string }>) {
  const { municipality, page } = await params;
  return <PagePage slug={municipality} id={page} />;
}
