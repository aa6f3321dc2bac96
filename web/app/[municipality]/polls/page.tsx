import { PollsPage } from "@/features/poll/polls-page.tsx";
import { pollViewOf } from "@/features/poll/poll-view.ts";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("polls");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality } = await params;
  return <PollsPage slug={municipality} view={pollViewOf(await searchParams)} />;
}
