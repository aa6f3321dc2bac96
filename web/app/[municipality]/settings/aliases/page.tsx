import { AliasesPage } from "@/features/intake/aliases-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("aliases");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <AliasesPage slug={(await params).municipality} />;
}
