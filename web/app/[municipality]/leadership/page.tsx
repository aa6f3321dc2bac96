import { featureOf } from "@/features/analysis/load-analysis.ts";
import { endOf, periodView } from "@/features/indicator/period-view.ts";
import { LeadershipPage } from "@/features/leadership/leadership-page.tsx";
import { periodOf } from "@/features/analysis/period.ts";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { CauseAnalysisDocument, LeadershipPageDocument } from "@/lib/graphql.generated.ts";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("leadership");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  await requirePermission("indicator:view");
  const { municipality: slug } = await params;
  const asked = await searchParams;
  const { municipality } = await getViewer();
  const timeZone = municipality?.timeZone ?? "Europe/Moscow";
  const today = todayIn(timeZone);
  const period = periodView(queryValue(asked["grain"]), queryDay(asked["on"]), today);
  const held = (municipality?.features ?? []).some(({ capability }) =>
    featureOf(null).includes(capability.code),
  );
  const [facts, causes] = await Promise.all([
    load(LeadershipPageDocument, { period }),
    held ? load(CauseAnalysisDocument, { ...periodOf(period.startsOn, endOf(period), today) }) : null,
  ]);
  return (
    <LeadershipPage {...{ slug, facts, period, today, timeZone }} causes={causes?.causeAnalysis ?? null} />
  );
}
