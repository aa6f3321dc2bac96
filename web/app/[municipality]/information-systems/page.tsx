import { SystemsPage } from "@/features/information-system/systems-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("informationSystems");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <SystemsPage slug={(await params).municipality} />;
}
