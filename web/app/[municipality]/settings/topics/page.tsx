import { TopicsPage } from "@/features/classifier/topics-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("topics");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { closed } = await searchParams;
  return <TopicsPage slug={slug} includeClosed={queryValue(closed) === "1"} />;
}
