import { JournalPage } from "@/features/cooperation/journal-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("cooperation");

export default async function Route({ searchParams }: PageProps) {
  const { about, text, from, to, after } = await searchParams;
  const asked = {
    about: queryValue(about),
    text: queryValue(text),
    from: queryValue(from),
    to: queryValue(to),
    after: queryValue(after),
  };
  return <JournalPage asked={asked} />;
}
