import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { OpenIncidentButton, RaiseIncidentButton } from "@/features/cooperation/incident-dialogs.tsx";
import { ListExport } from "@/features/cooperation/list-export.tsx";
import { NextPage } from "@/features/cooperation/next-page.tsx";
import { Feature } from "@/features/feature/feature.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { RegionalIncidentsDocument, RequestChoicesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Incidents that several municipalities and the regional centre work on together. */
export async function IncidentsPage({ after }: { after: string | null }) {
  const t = await getTranslations("cooperation");
  const i = await getTranslations("cooperation.incidents");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const [{ regionalIncidents }, choices] = await Promise.all([
    load(RegionalIncidentsDocument, { first: 50, after }),
    room.isRegion && room.mayAct ? load(RequestChoicesDocument, {}) : null,
  ]);
  const rows = regionalIncidents.edges.map(({ node }) => node);
  const at = (instant: string) => formatInstant(instant, locale, room.timeZone);
  return (
    <CooperationPage
      room={room}
      list="incidents"
      lead={i("lead")}
      actions={
        <>
          <ListExport list="incidents" />
          {choices && (
            <OpenIncidentButton
              municipalities={choices.municipalities.edges.map(({ node }) => node)}
              incident={null}
            />
          )}
          {room.mayAct && !room.isRegion && (
            <Feature code={["CUR-07", "RTE-08"]}>
              <RaiseIncidentButton />
            </Feature>
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={i("none")}>{i("noneLead")}</Empty>
      ) : (
        <DataTable
          caption={t("lists.incidents")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: i("name"),
              isHeading: true,
              cell: ({ id, title }) => <TextLink href={`${room.base}/incidents/${id}`}>{title}</TextLink>,
            },
            {
              key: "state",
              header: i("state"),
              cell: ({ state }) => label("regionalIncidentState", state, locale),
            },
            { key: "by", header: i("raisedBy"), cell: ({ raisedByName }) => raisedByName },
            {
              key: "who",
              header: i("participants"),
              cell: ({ participantNames }) => participantNames.join(", ") || "—",
            },
            { key: "at", header: i("raisedAt"), cell: ({ createdAt }) => at(createdAt) },
          ]}
        />
      )}
      <Text fz="sm" c="var(--text-quiet)">
        {t("shown", { shown: rows.length, total: regionalIncidents.totalCount })}
      </Text>
      <NextPage pageInfo={regionalIncidents.pageInfo} address={`${room.base}/incidents`} />
    </CooperationPage>
  );
}
