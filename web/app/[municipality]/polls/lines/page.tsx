import { LinesPage } from "@/features/poll/lines-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("polls");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  const { month, after } = await searchParams;
  return <LinesPage slug={municipality} month={queryValue(month)} after={queryValue(after)} />;
}
