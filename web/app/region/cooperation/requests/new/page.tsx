import { NewRequestPage } from "@/features/cooperation/new-request-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("cooperation");

export default async function Route({ searchParams }: PageProps) {
  const { municipalities, indicators } = await searchParams;
  return (
    <NewRequestPage
      asked={{ municipalities: queryValue(municipalities), indicators: queryValue(indicators) }}
    />
  );
}
