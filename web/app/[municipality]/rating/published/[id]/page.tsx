import { PublishedPage } from "@/features/rating/published-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("recipientRating");

export default async function Route({
  params,
  searchParams,
}: PageProps<{ municipality: string; id: string }>) {
  await requirePermission("indicator:view");
  const { municipality: slug, id } = await params;
  const after = Number(queryValue((await searchParams)["after"]) ?? 0) || 0;
  const { municipality } = await getViewer();
  return (
    <PublishedPage
      id={id}
      after={after}
      back={`/${slug}/rating`}
      timeZone={municipality?.timeZone ?? "Europe/Moscow"}
    />
  );
}
