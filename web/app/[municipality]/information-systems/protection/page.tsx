import { ProtectionPage } from "@/features/information-system/protection-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("protection");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <ProtectionPage slug={(await params).municipality} />;
}
