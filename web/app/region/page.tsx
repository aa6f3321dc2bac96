import { MunicipalitiesPage } from "@/features/municipality/municipalities-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("municipalities");

export default async function Route({ searchParams }: PageProps) {
  const { q, region, after } = await searchParams;
  return (
    <MunicipalitiesPage search={queryValue(q)} regionId={queryValue(region)} after={queryValue(after)} />
  );
}
