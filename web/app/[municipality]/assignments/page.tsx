import { AssignmentsPage } from "@/features/assignment/assignments-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("assignments");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  const query = Object.entries(await searchParams).map(([name, value]) => [name, queryValue(value)] as const);
  return <AssignmentsPage slug={municipality} query={Object.fromEntries(query)} />;
}
