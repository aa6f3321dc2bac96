import { SatisfactionPage } from "@/features/satisfaction/satisfaction-page.tsx";
import { queryDay, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("satisfaction");

export default async function Route({ searchParams }: PageProps<{ municipality: string }>) {
  const { from, to } = await searchParams;
  return <SatisfactionPage asked={{ from: queryDay(from), to: queryDay(to) }} />;
}
