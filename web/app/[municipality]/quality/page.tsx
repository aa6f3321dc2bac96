import { QualityPage } from "@/features/quality/quality-page.tsx";
import { queryDay, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("quality");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { from, to } = await searchParams;
  return <QualityPage slug={slug} asked={{ from: queryDay(from), to: queryDay(to) }} />;
}
