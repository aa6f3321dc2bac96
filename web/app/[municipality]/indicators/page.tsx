import { IndicatorsPage } from "@/features/indicator/indicators-page.tsx";
import { tableBy } from "@/features/indicator/table-by.ts";
import { periodView } from "@/features/indicator/period-view.ts";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { IndicatorPageDocument } from "@/lib/graphql.generated.ts";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("indicators");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  await requirePermission("indicator:view");
  const { municipality: slug } = await params;
  const asked = await searchParams;
  const { municipality } = await getViewer();
  const timeZone = municipality?.timeZone ?? "Europe/Moscow";
  const today = todayIn(timeZone);
  const period = periodView(queryValue(asked["grain"]), queryDay(asked["on"]), today);
  const by = tableBy.find((each) => each === queryValue(asked["by"])) ?? "SECTOR";
  const shown = queryValue(asked["indicator"]) ?? "ON_TIME";
  const facts = await load(IndicatorPageDocument, { period, by });
  return <IndicatorsPage {...{ slug, facts, period, by, shown, today, timeZone }} />;
}
