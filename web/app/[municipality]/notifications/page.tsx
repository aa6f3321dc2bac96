import { NotificationsPage } from "@/features/notification/notifications-page.tsx";
import { type PageProps, queryValue } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("notifications");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { unread, after } = await searchParams;
  return <NotificationsPage slug={slug} unreadOnly={queryValue(unread) === "1"} after={queryValue(after)} />;
}
