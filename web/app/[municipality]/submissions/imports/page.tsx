import { ImportsPage } from "@/features/intake/imports-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("imports");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <ImportsPage slug={(await params).municipality} />;
}
