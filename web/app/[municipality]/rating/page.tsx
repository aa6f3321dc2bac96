import { RecipientRatingPage } from "@/features/rating/recipient-rating-page.tsx";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("recipientRating");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  await requirePermission("indicator:view");
  const { municipality: slug } = await params;
  const { grain, on } = await searchParams;
  return <RecipientRatingPage slug={slug} grain={queryValue(grain)} on={queryDay(on)} />;
}
