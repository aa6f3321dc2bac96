import { InboxPage } from "@/features/inbox/inbox-page.tsx";
import { viewOf } from "@/features/inbox/inbox-view.ts";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("submissions");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const query = await searchParams;
  return <InboxPage slug={slug} view={viewOf({ get: (key) => queryValue(query[key]) })} />;
}
