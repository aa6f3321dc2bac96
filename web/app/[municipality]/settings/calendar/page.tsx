import { CalendarPage } from "@/features/term/calendar-page.tsx";
import { queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("workCalendar");

export default async function Route({ searchParams }: PageProps<{ municipality: string }>) {
  const { year } = await searchParams;
  return <CalendarPage asked={queryValue(year)} />;
}
