import { SettlementsPage } from "@/features/poll/settlements-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("polls");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <SettlementsPage slug={municipality} />;
}
