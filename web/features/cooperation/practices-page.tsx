import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import { ListExport } from "@/features/cooperation/list-export.tsx";
import { NextPage } from "@/features/cooperation/next-page.tsx";
import { PracticeButton } from "@/features/cooperation/practice-dialog.tsx";
import { Feature } from "@/features/feature/feature.tsx";
import { type PracticeFactsFragment, PracticesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const adopted = ({ adoptions }: PracticeFactsFragment) =>
  adoptions.filter(({ adoptedOn }) => adoptedOn !== null);

/** Best practices of the region and where they were taken over. */
export async function PracticesPage({ after }: { after: string | null }) {
  const t = await getTranslations("cooperation");
  const p = await getTranslations("cooperation.practices");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const { practices } = await load(PracticesDocument, { first: 50, after });
  const rows = practices.edges.map(({ node }) => node);
  const adoptionsText = (row: PracticeFactsFragment) =>
    p("adoptedBy", { adopted: adopted(row).length, underWay: row.adoptions.length - adopted(row).length });
  return (
    <CooperationPage
      room={room}
      list="practices"
      lead={p("lead")}
      actions={
        <>
          <ListExport list="practices" />
          {room.mayAct && room.isRegion && <PracticeButton practice={null} isRegion />}
          {room.mayAct && !room.isRegion && (
            <Feature code="REC-02">
              <PracticeButton practice={null} isRegion={false} />
            </Feature>
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={p("none")}>{p("noneLead")}</Empty>
      ) : (
        <DataTable
          caption={t("lists.practices")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: p("name"),
              isHeading: true,
              cell: ({ id, title }) => <TextLink href={`${room.base}/practices/${id}`}>{title}</TextLink>,
            },
            { key: "origin", header: p("origin"), cell: ({ originName }) => originName },
            {
              key: "indicator",
              header: t("indicator"),
              cell: ({ indicator }) => (indicator ? label("indicator", indicator, locale) : "—"),
            },
            { key: "state", header: p("state"), cell: ({ state }) => label("practiceState", state, locale) },
            { key: "adoptions", header: p("adoptions"), cell: adoptionsText },
          ]}
        />
      )}
      <Text fz="sm" c="var(--text-quiet)">
        {t("shown", { shown: rows.length, total: practices.totalCount })}
      </Text>
      <NextPage pageInfo={practices.pageInfo} address={`${room.base}/practices`} />
    </CooperationPage>
  );
}
