import { RisksPage } from "@/features/information/risks-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("informationRisks");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <RisksPage slug={municipality} />;
}
