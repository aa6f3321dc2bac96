import { MatrixPage } from "@/features/duty/matrix-page.tsx";
import { periodView } from "@/features/indicator/period-view.ts";
import { todayIn } from "@/lib/dates.ts";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { getViewerOf } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("dutyMatrix");

export default async function Route({ searchParams }: PageProps) {
  await getViewerOf("REGION");
  const asked = await searchParams;
  // Municipalities of one page may live two different days; the page begins with that of the capital.
  const today = todayIn("Europe/Moscow");
  const period = periodView(queryValue(asked["grain"]), queryDay(asked["on"]), today);
  return <MatrixPage period={period} today={today} after={queryValue(asked["after"])} />;
}
