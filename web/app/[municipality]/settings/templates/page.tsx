import { TemplatesPage } from "@/features/answer/templates-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("templates");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { closed } = await searchParams;
  return <TemplatesPage slug={slug} includeClosed={queryValue(closed) === "1"} />;
}
