import { getTranslations } from "next-intl/server";
import { WorkBoard } from "@/features/work-comparison/work-board.tsx";
import { workInput, workView } from "@/features/work-comparison/work-view.ts";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { IndicatorsDocument, WorkComparisonDocument, WorkTownsDocument } from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";

interface Props {
  params: Readonly<Record<string, string | string[] | undefined>>;
}

/** Reckoned over executors, whom the regional centre does not see. */
const notCompared = "WORKLOAD";

/** The work of municipalities side by side; the whole view stands in the address. */
export async function WorkPage({ params }: Props) {
  const t = await getTranslations("work");
  const viewer = await getViewer();
  const { indicators } = await load(IndicatorsDocument, {});
  const codes = indicators.map(({ code }) => code).filter((code) => code !== notCompared);
  const timeZone = viewer.regions[0]?.timeZone ?? "Europe/Moscow";
  const today = todayIn(timeZone);
  const view = workView(params, codes, today);
  const [{ workComparison }, { municipalities }] = await Promise.all([
    load(WorkComparisonDocument, { input: workInput(view) }),
    load(WorkTownsDocument, { regionId: view.regionId }),
  ]);
  const towns = municipalities.edges.map(({ node }) => node);
  if (towns.length === 0)
    return (
      <Page title={t("title")}>
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      </Page>
    );
  return (
    <WorkBoard
      comparison={workComparison}
      view={view}
      today={today}
      timeZone={timeZone}
      codes={codes}
      towns={towns}
      regions={viewer.regions}
    />
  );
}
