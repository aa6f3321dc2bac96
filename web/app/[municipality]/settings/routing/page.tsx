import { RoutingPage } from "@/features/routing/routing-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("routing");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  return <RoutingPage slug={(await params).municipality} />;
}
