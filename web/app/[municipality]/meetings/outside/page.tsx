import { OutsideMeetingsPage } from "@/features/meeting/outside-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("meetings");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { after } = await searchParams;
  return <OutsideMeetingsPage slug={slug} after={queryValue(after)} />;
}
