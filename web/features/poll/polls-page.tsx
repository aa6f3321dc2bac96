import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { pollChoices } from "@/features/poll/poll-choices.ts";
import { PollButton } from "@/features/poll/poll-dialog.tsx";
import { PollFilters } from "@/features/poll/poll-filters.tsx";
import { PollParts } from "@/features/poll/poll-parts.tsx";
import { pollRoom } from "@/features/poll/poll-room.ts";
import { pollFilterOf, pollQuery, type PollView } from "@/features/poll/poll-view.ts";
import { countText, periodText, personText } from "@/features/poll/poll-words.ts";
import { PollsDocument, type PollRowFragment } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Words = readonly (readonly [key: string, header: string, text: (row: PollRowFragment) => string])[];

/** Polls, votes and hearings: what was asked, how far it is and how many took part. */
export async function PollsPage({ slug, view }: { slug: string; view: PollView }) {
  const t = await getTranslations("polls");
  const locale = await getLocale();
  const room = await pollRoom(slug, "polls");
  const { base, mayChange } = room;
  const { polls, pollDuties } = await load(PollsDocument, {
    filter: pollFilterOf(view),
    first: 50,
    after: view.after,
  });
  const rows = polls.edges.map(({ node }) => node);
  const words: Words = [
    ["title", t("subject"), ({ title }) => title],
    ["kind", t("kind"), ({ kind }) => label("pollKind", kind, locale)],
    ["period", t("period"), ({ startsOn, endsOn }) => periodText(startsOn, endsOn, locale)],
    ["place", t("place"), ({ place, settlement }) => settlement?.name ?? place ?? "—"],
    ["officer", t("officer"), ({ officer }) => personText(officer)],
    ["state", t("state"), ({ state }) => label("pollState", state, locale)],
    ["participants", t("participants"), ({ participantCount }) => countText(participantCount, locale)],
    ["decision", t("decision"), ({ decision }) => decision ?? "—"],
  ];
  const columns: Column<PollRowFragment>[] = words
    .filter(([key]) => key !== "decision")
    .map(([key, header, text]) => ({
      key,
      header,
      isHeading: key === "title",
      isNumeric: key === "participants",
      cell: (row) => (key === "title" ? <Subject base={base} row={row} late={t("late")} /> : text(row)),
    }));
  const table = {
    name: t("title"),
    header: words.map(([, header]) => header),
    rows: rows.map((row) => words.map(([, , text]) => text(row))),
  };
  const duties = pollDuties.filter(({ capability }) => capability === "POL-01" || capability === "POL-02");
  const isFiltered = pollQuery(view, {}) !== "";
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {mayChange && <PollButton choices={await pollChoices(room)} base={base} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <PollParts room={room} current="polls" />
      <PollFilters base={base} view={view} />
      {rows.length === 0 ? (
        <Empty title={t(isFiltered ? "nothingFound" : "none")}>
          {t(isFiltered ? "nothingFoundLead" : mayChange ? "noneLead" : "noneLook")}
        </Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {polls.pageInfo.hasNextPage && polls.pageInfo.endCursor && (
        <TextLink href={`${base}/polls?${pollQuery(view, { after: polls.pageInfo.endCursor })}`}>
          {t("next")}
        </TextLink>
      )}
      {duties.length > 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("duties")}{" "}
          {duties.map(({ roleTitle, clause }) => t("dutyOf", { role: roleTitle, clause })).join("; ")}
        </Text>
      )}
    </Page>
  );
}

function Subject({ base, row, late }: { base: string; row: PollRowFragment; late: string }) {
  const isLate = row.state !== "CANCELLED" && row.stages.some(({ isOverdue }) => isOverdue);
  return (
    <>
      <TextLink href={`${base}/polls/${row.id}`}>{row.title}</TextLink>
      {isLate && (
        <Text component="span" display="block" fz="xs" c="red.8">
          {late}
        </Text>
      )}
    </>
  );
}
