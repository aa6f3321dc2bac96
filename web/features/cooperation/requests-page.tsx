import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { AskRegionButton } from "@/features/cooperation/ask-region-dialog.tsx";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { ListExport } from "@/features/cooperation/list-export.tsx";
import { NextPage } from "@/features/cooperation/next-page.tsx";
import { RequestsTable } from "@/features/cooperation/requests-table.tsx";
import { Feature } from "@/features/feature/feature.tsx";
import { CentreRequestsDocument, type CentreRequestView } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Empty } from "@/ui/empty.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const views = [
  "OPEN",
  "MINE",
  "OVERDUE",
  "DUE_SOON",
  "CLOSED",
  "ALL",
] as const satisfies readonly CentreRequestView[];

interface Props {
  asked: { view: string | null; municipality: string | null; after: string | null };
}

/** The board of requests: by what has to be done, the newest first. */
export async function RequestsPage({ asked }: Props) {
  const t = await getTranslations("cooperation");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const view = views.find((each) => each === asked.view) ?? "OPEN";
  const filter = { view, municipalityId: asked.municipality };
  const { centreRequests } = await load(CentreRequestsDocument, { filter, first: 50, after: asked.after });
  const rows = centreRequests.edges.map(({ node }) => node);
  const address = `${room.base}/requests?view=${view}`;
  return (
    <CooperationPage
      room={room}
      list="requests"
      lead={t("requests.lead")}
      actions={
        <>
          <ListExport list="requests" of={{ view, municipality: asked.municipality }} />
          {room.mayAct && room.isRegion && (
            <TextLink href={`${room.base}/requests/new`}>{t("requests.new")}</TextLink>
          )}
          {room.mayAct && !room.isRegion && (
            <Feature code="CUR-05">
              <AskRegionButton />
            </Feature>
          )}
        </>
      }
    >
      <Group gap="md" className="no-print" component="nav" aria-label={t("requests.views")}>
        {views.map((each) => (
          <TextLink
            key={each}
            href={`${room.base}/requests?view=${each}`}
            fw={each === view ? 600 : 400}
            {...(each === view ? { "aria-current": "true" as const } : {})}
          >
            {label("centreRequestView", each, locale)}
          </TextLink>
        ))}
      </Group>
      {rows.length === 0 ? (
        <Empty title={t("requests.none")}>
          {room.isRegion ? t("requests.noneRegion") : t("requests.noneCentre")}
        </Empty>
      ) : (
        <RequestsTable rows={rows} room={room} />
      )}
      <Text fz="sm" c="var(--text-quiet)">
        {t("shown", { shown: rows.length, total: centreRequests.totalCount })}
      </Text>
      <NextPage pageInfo={centreRequests.pageInfo} address={address} />
    </CooperationPage>
  );
}
