import { RegionCoverageBoard } from "@/features/coverage/region-coverage-board.tsx";
import { periodView, shifted } from "@/features/indicator/period-view.ts";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { RegionCoverageDocument } from "@/lib/graphql.generated.ts";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { getViewerOf } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("coverage");

/** Rows of one page. */
const first = 60;

export default async function Route({ searchParams }: PageProps) {
  await getViewerOf("REGION");
  const asked = await searchParams;
  // Municipalities of one page may live two different days; the page begins with that of the capital.
  const today = todayIn("Europe/Moscow");
  const on = queryDay(asked["on"]);
  const current = periodView(queryValue(asked["grain"]), on, today);
  const period = on === null ? shifted(current, -1) : current;
  const input = { period, first, after: queryValue(asked["after"]) };
  const { regionCoverage } = await load(RegionCoverageDocument, { input });
  return <RegionCoverageBoard facts={regionCoverage} period={period} today={today} />;
}
