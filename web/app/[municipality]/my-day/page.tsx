import { MyDayPage } from "@/features/my-day/my-day-page.tsx";
import type { PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("myDay");

export default async function Route({ params }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  return <MyDayPage slug={slug} />;
}
