import { MechanismsPage } from "@/features/classifier/mechanisms-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("mechanisms");

export default async function Route({ searchParams }: PageProps<{ municipality: string }>) {
  const { closed } = await searchParams;
  return <MechanismsPage includeClosed={queryValue(closed) === "1"} />;
}
