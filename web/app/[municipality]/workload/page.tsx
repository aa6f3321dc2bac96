import { periodView } from "@/features/indicator/period-view.ts";
import { WorkloadPage } from "@/features/workload/workload-page.tsx";
import { todayIn } from "@/lib/dates.ts";
import { featureRoom } from "@/lib/feature-room.ts";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("workload");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  const { municipality: slug } = await params;
  const asked = await searchParams;
  const room = await featureRoom(slug, "workload:view", ["WRK-01"]);
  const today = todayIn(room.timeZone);
  const period = periodView(queryValue(asked["grain"]) ?? "QUARTER", queryDay(asked["on"]), today);
  return (
    <WorkloadPage
      room={room}
      slug={slug}
      period={period}
      today={today}
      sectorId={queryValue(asked["sector"])}
    />
  );
}
