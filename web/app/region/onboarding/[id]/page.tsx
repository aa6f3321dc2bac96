import { ReviewPage } from "@/features/onboarding/review-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("onboarding");

export default async function Route({ params }: PageProps<{ id: string }>) {
  const { id } = await params;
  return <ReviewPage id={id} />;
}
