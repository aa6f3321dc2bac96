import { PersonalDataPage } from "@/features/personal-data/personal-data-page.tsx";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("personalData");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const { from, to, who, number, after } = await searchParams;
  const asked = {
    from: queryDay(from),
    to: queryDay(to),
    accountId: queryValue(who),
    number: queryValue(number),
  };
  return <PersonalDataPage slug={slug} asked={asked} after={queryValue(after)} />;
}
