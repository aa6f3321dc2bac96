import { DocumentsPage } from "@/features/legal-document/documents-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("documents");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  await requirePermission("document:view");
  return <DocumentsPage slug={(await params).municipality} />;
}
