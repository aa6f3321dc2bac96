import { RequirementsPage } from "@/features/official-page/requirements-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("officialPages");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <RequirementsPage slug={(await params).municipality} />;
}
