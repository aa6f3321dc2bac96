import { MeetingPage } from "@/features/meeting/meeting-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("meetings");

export default async function Route({ params }: PageProps<{ municipality: string; id: string }>) {
  const { municipality: slug, id } = await params;
  return <MeetingPage slug={slug} id={id} />;
}
