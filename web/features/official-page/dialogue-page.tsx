import { getLocale, getTranslations } from "next-intl/server";
import { lastDayOf, MonthLinks, monthName, readMonth } from "@/features/official-page/month-links.tsx";
import { pagesRoom } from "@/features/official-page/official-page-room.ts";
import { PagesFrame } from "@/features/official-page/pages-frame.tsx";
import { todayIn } from "@/lib/dates.ts";
import { NetworkDialogueDocument, type NetworkDialogueQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { PrintButton } from "@/ui/print-button.tsx";

type Row = NetworkDialogueQuery["networkDialogue"][number];

/** How messages from networks and messengers are answered. */
export async function DialoguePage({ slug, month: asked }: { slug: string; month: string | null }) {
  const room = await pagesRoom(slug, "dialogue");
  const t = await getTranslations("officialPages");
  const locale = await getLocale();
  const month = readMonth(asked) ?? todayIn(room.timeZone).slice(0, 7);
  const { networkDialogue: rows } = await load(NetworkDialogueDocument, {
    from: `${month}-01`,
    to: lastDayOf(month),
  });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const words: readonly (readonly [string, string, (row: Row) => string])[] = [
    ["channel", t("channel"), ({ channel }) => label("channel", channel, locale)],
    ["received", t("received"), ({ received }) => String(received)],
    ["answered", t("answered"), ({ answered }) => String(answered)],
    [
      "hours",
      t("medianHours"),
      ({ medianHours }) => (medianHours === null ? "—" : decimal.format(medianHours)),
    ],
    ["marked", t("marked"), ({ marked }) => String(marked)],
    ["mean", t("meanMark"), ({ meanMark }) => (meanMark === null ? "—" : decimal.format(meanMark))],
  ];
  const columns: Column<Row>[] = words.map(([key, header, cell]) => ({
    key,
    header,
    cell,
    isHeading: key === "channel",
    isNumeric: key !== "channel",
  }));
  const table = {
    name: t("parts.dialogue"),
    header: words.map(([, header]) => header),
    rows: rows.map((row) => words.map(([, , text]) => text(row))),
  };
  return (
    <PagesFrame
      room={room}
      part="dialogue"
      lead={t("dialogueLead", { month: monthName(month, locale) })}
      actions={
        <>
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      <MonthLinks month={month} address={`${room.base}/dialogue`} />
      {rows.length === 0 ? (
        <Empty title={t("noDialogue")} />
      ) : (
        <DataTable
          caption={t("parts.dialogue")}
          rows={rows}
          rowKey={({ channel }) => channel}
          columns={columns}
        />
      )}
    </PagesFrame>
  );
}
