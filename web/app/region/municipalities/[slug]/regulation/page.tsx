import { RegulationPage } from "@/features/regulation/regulation-page.tsx";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("regulation");

export default async function Route({ params, searchParams }: PageProps<{ slug: string }>) {
  const { slug } = await params;
  const { on, clause } = await searchParams;
  return (
    <RegulationPage
      slug={slug}
      base={`/region/municipalities/${slug}`}
      on={queryDay(on)}
      clause={queryValue(clause)}
    />
  );
}
