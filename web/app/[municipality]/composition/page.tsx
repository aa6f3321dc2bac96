import { CompositionPage } from "@/features/composition/composition-page.tsx";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("composition");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  await requirePermission("composition:view");
  const { municipality: slug } = await params;
  const { on, former, past } = await searchParams;
  return (
    <CompositionPage
      slug={slug}
      on={queryDay(on)}
      includeFormer={queryValue(former) === "1"}
      includePast={queryValue(past) === "1"}
    />
  );
}
