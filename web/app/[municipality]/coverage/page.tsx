import { CoverageBoard } from "@/features/coverage/coverage-board.tsx";
import { periodView, shifted } from "@/features/indicator/period-view.ts";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { CoverageDocument } from "@/lib/graphql.generated.ts";
import { queryDay, queryValue, type PageProps } from "@/lib/page-props.ts";
import { menuTitle } from "@/lib/page-title.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";

export const generateMetadata = () => menuTitle("coverage");

export default async function Route({ params, searchParams }: PageProps<{ municipality: string }>) {
  await requirePermission("composition:view");
  const { municipality: slug } = await params;
  const asked = await searchParams;
  const { municipality } = await getViewer();
  const today = todayIn(municipality?.timeZone ?? "Europe/Moscow");
  const on = queryDay(asked["on"]);
  const current = periodView(queryValue(asked["grain"]), on, today);
  const period = on === null ? shifted(current, -1) : current;
  const facts = await load(CoverageDocument, { slug, period });
  return <CoverageBoard facts={facts} period={period} today={today} base={`/${slug}`} />;
}
