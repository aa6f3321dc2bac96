import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { TrainingButton } from "@/features/training/training-dialog.tsx";
import { trainingRoom } from "@/features/training/training-room.ts";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import { TrainingsDocument, type TrainingsQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = TrainingsQuery["trainings"]["edges"][number]["node"];

/** Trainings and seminars, and who has not been to any for a year. */
export async function TrainingsPage({ slug, after }: { slug: string; after: string | null }) {
  const t = await getTranslations("trainings");
  const locale = await getLocale();
  const { base, timeZone, mayChange, kinds } = await trainingRoom(slug);
  const { trainings, untrainedMembers } = await load(TrainingsDocument, { first: 50, after });
  const rows = trainings.edges.map(({ node }) => node);
  const words: readonly (readonly [string, string, (row: Row) => string])[] = [
    ["title", t("name"), ({ title }) => title],
    ["kind", t("kind"), ({ kind }) => label("trainingKind", kind, locale)],
    ["at", t("at"), ({ startsAt }) => formatInstant(startsAt, locale, timeZone)],
    ["lecturer", t("lecturer"), ({ lecturer }) => lecturer ?? "—"],
    ["state", t("state"), ({ state }) => label("trainingState", state, locale)],
    [
      "attendance",
      t("attendance"),
      ({ state, attendees }) =>
        state === "HELD"
          ? t("cameOf", {
              came: attendees.filter(({ isPresent }) => isPresent === true).length,
              total: attendees.length,
            })
          : String(attendees.length),
    ],
  ];
  const columns: Column<Row>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "title",
    cell: (row) =>
      key === "title" ? <TextLink href={`${base}/trainings/${row.id}`}>{text(row)}</TextLink> : text(row),
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
          {mayChange && <TrainingButton kinds={kinds} timeZone={timeZone} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {trainings.pageInfo.hasNextPage && trainings.pageInfo.endCursor && (
        <TextLink href={`${base}/trainings?after=${encodeURIComponent(trainings.pageInfo.endCursor)}`}>
          {t("next")}
        </TextLink>
      )}
      <Section title={t("untrained")}>
        {untrainedMembers.length === 0 ? (
          <Text c="var(--text-quiet)">{t("allTrained")}</Text>
        ) : (
          <PlainList>
            {untrainedMembers.map(({ member, lastTrainedOn }) => (
              <PlainListItem
                key={member.id}
                aside={
                  <Text fz="sm" c="var(--text-quiet)">
                    {lastTrainedOn
                      ? t("lastTrained", { day: formatShortDay(lastTrainedOn, locale) })
                      : t("neverTrained")}
                  </Text>
                }
              >
                {[member.name, member.post].filter(Boolean).join(", ")}
              </PlainListItem>
            ))}
          </PlainList>
        )}
      </Section>
    </Page>
  );
}
