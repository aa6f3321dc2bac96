import { CausesPage } from "@/features/classifier/causes-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("causes");

export default async function Route({ searchParams }: PageProps<{ municipality: string }>) {
  const { closed } = await searchParams;
  return <CausesPage includeClosed={queryValue(closed) === "1"} />;
}
