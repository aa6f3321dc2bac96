import { RecommendationPage } from "@/features/cooperation/recommendation-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("cooperation");

export default async function Route({ params }: PageProps<{ id: string }>) {
  return <RecommendationPage id={(await params).id} />;
}
