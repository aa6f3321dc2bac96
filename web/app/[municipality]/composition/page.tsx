import { CompositionPage } from "@/features/composition/composition-page.tsx";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("composition");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { on, former } = await searchParams;
  return <CompositionPage slug={slug} on={queryDay(on)} includeFormer={queryValue(former) === "1"} />;
}
