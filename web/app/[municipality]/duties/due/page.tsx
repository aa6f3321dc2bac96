import { DueBoard } from "@/features/duty/due-board.tsx";
import { periodView } from "@/features/indicator/period-view.ts";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { DueDutiesDocument } from "@/lib/graphql.generated.ts";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("dueDuties");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  await requirePermission("composition:view");
  const { municipality: slug } = await params;
  const asked = await searchParams;
  const { municipality } = await getViewer();
  const today = todayIn(municipality?.timeZone ?? "Europe/Moscow");
  const period = periodView(queryValue(asked["grain"]) ?? "WEEK", queryDay(asked["on"]), today);
  const facts = await load(DueDutiesDocument, { slug, period });
  return <DueBoard facts={facts} period={period} today={today} base={`/${slug}`} />;
}
