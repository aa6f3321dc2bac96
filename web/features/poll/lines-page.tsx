import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { monthAfter, monthOf } from "@/features/meeting/month.ts";
import { LineButton } from "@/features/poll/line-dialog.tsx";
import { LineMonth } from "@/features/poll/line-month.tsx";
import { LineSubmissions } from "@/features/poll/line-submissions.tsx";
import { memberChoices } from "@/features/poll/poll-choices.ts";
import { PollParts } from "@/features/poll/poll-parts.tsx";
import { pollRoom } from "@/features/poll/poll-room.ts";
import { personText } from "@/features/poll/poll-words.ts";
import { formatInstant, todayIn } from "@/lib/dates.ts";
import { type DirectLineRowFragment, DirectLinesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { instantOf } from "@/lib/local-time.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  month: string | null;
  after: string | null;
}

/** Direct lines: by month, as a list, and the answers that are late. */
export async function LinesPage({ slug, month: asked, after }: Props) {
  const t = await getTranslations("polls.lines");
  const locale = await getLocale();
  const room = await pollRoom(slug, "lines");
  const { base, timeZone, mayChange } = room;
  const month = monthOf(asked, todayIn(timeZone));
  const startOf = (each: string) => instantOf(`${each}-01`, "00:00", timeZone)!.toISOString();
  const { directLines, ofMonth, directLineControl } = await load(DirectLinesDocument, {
    first: 50,
    after,
    from: startOf(month),
    to: startOf(monthAfter(month, 1)),
  });
  const rows = directLines.edges.map(({ node }) => node);
  const words: readonly (readonly [string, string, (row: DirectLineRowFragment) => string])[] = [
    ["theme", t("theme"), ({ theme }) => theme],
    ["at", t("at"), ({ startsAt }) => formatInstant(startsAt, locale, timeZone)],
    [
      "answerer",
      t("answerer"),
      ({ answerer, answererName }) => (answerer ? personText(answerer) : (answererName ?? "—")),
    ],
    ["channel", t("channel"), ({ channel }) => channel],
    ["state", t("state"), ({ state }) => label("directLineState", state, locale)],
    ["received", t("received"), ({ counts }) => String(counts.received)],
    ["answered", t("answered"), ({ counts }) => String(counts.answered)],
    ["overdue", t("overdue"), ({ counts }) => String(counts.overdue)],
  ];
  const numbers = new Set(["received", "answered", "overdue"]);
  const columns: Column<DirectLineRowFragment>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "theme",
    isNumeric: numbers.has(key),
    cell: (row) =>
      key === "theme" ? <TextLink href={`${base}/polls/lines/${row.id}`}>{text(row)}</TextLink> : text(row),
  }));
  const table = {
    name: t("title"),
    header: words.map(([, header]) => header),
    rows: rows.map((row) => words.map(([, , text]) => text(row))),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {mayChange && <LineButton members={await memberChoices(slug)} timeZone={timeZone} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <PollParts room={room} current="lines" />
      <LineMonth
        base={base}
        month={month}
        timeZone={timeZone}
        lines={ofMonth.edges.map(({ node }) => node)}
      />
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t(mayChange ? "noneLead" : "noneLook")}</Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {directLines.pageInfo.hasNextPage && directLines.pageInfo.endCursor && (
        <TextLink href={`${base}/polls/lines?after=${encodeURIComponent(directLines.pageInfo.endCursor)}`}>
          {t("next")}
        </TextLink>
      )}
      <Section title={t("control")}>
        {directLineControl.length === 0 ? (
          <Text c="var(--text-quiet)">{t("allInTime")}</Text>
        ) : (
          <LineSubmissions base={base} timeZone={timeZone} rows={directLineControl} caption={t("control")} />
        )}
      </Section>
    </Page>
  );
}
