import { RequestsPage } from "@/features/cooperation/requests-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("cooperation");

export default async function Route({ searchParams }: PageProps) {
  const { view, municipality, after } = await searchParams;
  const asked = { view: queryValue(view), municipality: queryValue(municipality), after: queryValue(after) };
  return <RequestsPage asked={asked} />;
}
