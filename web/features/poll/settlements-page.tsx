import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { PollParts } from "@/features/poll/poll-parts.tsx";
import { pollRoom } from "@/features/poll/poll-room.ts";
import { SettlementButton } from "@/features/poll/settlement-dialog.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { SettlementsDocument, type SettlementsQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = SettlementsQuery["settlements"][number];

/** Settlements of the district: which are connected, who answers for polls there, when they were last spoken with. */
export async function SettlementsPage({ slug }: { slug: string }) {
  const t = await getTranslations("polls.settlements");
  const locale = await getLocale();
  const room = await pollRoom(slug, "settlements");
  const { settlements } = await load(SettlementsDocument, {});
  const today = todayIn(room.timeZone);
  const isLate = ({ state, connectBy }: Row) =>
    state !== "CONNECTED" && connectBy !== null && connectBy < today;
  const day = (on: string | null | undefined) => (on ? formatShortDay(on, locale) : "—");
  const words: readonly (readonly [string, string, (row: Row) => string])[] = [
    ["name", t("name"), ({ name }) => name],
    ["state", t("state"), ({ state }) => label("settlementState", state, locale)],
    [
      "day",
      t("day"),
      (row) =>
        row.state === "CONNECTED"
          ? day(row.connectedOn)
          : row.connectBy
            ? t("by", { day: day(row.connectBy) })
            : "—",
    ],
    [
      "officer",
      t("officer"),
      ({ officerName, officerPost }) => [officerName, officerPost].filter(Boolean).join(", ") || "—",
    ],
    ["contact", t("lastContact"), ({ contacts }) => day(contacts[0]?.heldOn)],
  ];
  const columns: Column<Row>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "name",
    cell: (row) => {
      if (key === "name")
        return <TextLink href={`${room.base}/polls/settlements/${row.id}`}>{text(row)}</TextLink>;
      return key === "day" && isLate(row) ? <Text c="red.8">{text(row)}</Text> : text(row);
    },
  }));
  const table = {
    name: t("title"),
    header: words.map(([, header]) => header),
    rows: settlements.map((row) => words.map(([, , text]) => text(row))),
  };
  const connected = settlements.filter(({ state }) => state === "CONNECTED").length;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {room.mayChange && <SettlementButton />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <PollParts room={room} current="settlements" />
      {settlements.length === 0 ? (
        <Empty title={t("none")}>{t(room.mayChange ? "noneLead" : "noneLook")}</Empty>
      ) : (
        <>
          <Facts
            facts={[
              { name: t("total"), value: settlements.length },
              { name: t("connected"), value: connected },
              { name: t("late"), value: settlements.filter((row) => isLate(row)).length },
            ]}
          />
          <DataTable caption={t("title")} rows={settlements} rowKey={({ id }) => id} columns={columns} />
        </>
      )}
    </Page>
  );
}
