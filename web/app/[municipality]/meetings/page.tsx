import { MeetingsPage } from "@/features/meeting/meetings-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("meetings");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { state, month, after } = await searchParams;
  return (
    <MeetingsPage slug={slug} state={queryValue(state)} month={queryValue(month)} after={queryValue(after)} />
  );
}
