import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { MatrixBoard } from "@/features/duty/matrix-board.tsx";
import type { PeriodView } from "@/features/indicator/period-view.ts";
import { load } from "@/lib/graphql.ts";
import { DutyMatrixDocument } from "@/lib/graphql.generated.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** A screen wider than this is read by nobody; the rest follows on the next page. */
const columnsPerPage = 30;

interface Props {
  period: PeriodView;
  today: string;
  after: string | null;
}

/** Duties of the regions' municipalities in a period. */
export async function MatrixPage({ period, today, after }: Props) {
  const t = await getTranslations("dutyMarks");
  const { dutyMatrix } = await load(DutyMatrixDocument, { input: { period, after, first: columnsPerPage } });
  const { columns, pageInfo } = dutyMatrix;
  if (columns.length === 0) {
    return (
      <Page title={t("title")}>
        <Empty title={t("empty")}>{t("emptyLead")}</Empty>
      </Page>
    );
  }
  const address = `/region/duties?grain=${period.grain}&on=${period.startsOn}`;
  return (
    <>
      <MatrixBoard matrix={dutyMatrix} period={period} today={today} />
      <Group px="lg" pb="lg" className="no-print">
        {after && <TextLink href={address}>{t("firstColumns")}</TextLink>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <TextLink href={`${address}&after=${encodeURIComponent(pageInfo.endCursor)}`}>
            {t("nextColumns")}
          </TextLink>
        )}
      </Group>
    </>
  );
}
