import { IncidentsPage } from "@/features/cooperation/incidents-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("cooperation");

export default async function Route({ searchParams }: PageProps) {
  const { after } = await searchParams;
  return <IncidentsPage after={queryValue(after)} />;
}
