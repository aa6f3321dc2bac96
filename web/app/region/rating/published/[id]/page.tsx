import { PublishedPage } from "@/features/rating/published-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("rating");

export default async function Route({ params, searchParams }: PageProps<{ id: string }>) {
  await requirePermission("comparison:view");
  const { id } = await params;
  const after = Number(queryValue((await searchParams)["after"]) ?? 0) || 0;
  const { regions } = await getViewer();
  const timeZone = regions[0]?.timeZone ?? "Europe/Moscow";
  return <PublishedPage id={id} after={after} back="/region/rating" timeZone={timeZone} />;
}
