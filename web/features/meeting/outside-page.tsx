import { Group } from "@mantine/core";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { memberName } from "@/features/composition/composition-types.ts";
import { Feature } from "@/features/feature/feature.tsx";
import { OutsideMeetingButton, OutsideResultButton } from "@/features/meeting/outside-dialogs.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { OutsideMeetingsDocument, type OutsideMeetingRowFragment } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** The act has the centre take part in meetings of other bodies. */
const OUTSIDE = "MTG-08";

/** Meetings of other bodies: who takes part for the centre, and what was decided there. */
export async function OutsideMeetingsPage({ slug, after }: { slug: string; after: string | null }) {
  await requirePermission("meeting:view");
  const { permissions, municipality: own } = await getViewer();
  const duty = own?.features.find(({ capability }) => capability.code === OUTSIDE);
  if (!duty) notFound();
  const t = await getTranslations("meetings.outside");
  const locale = await getLocale();
  const { municipality, outsideMeetings } = await load(OutsideMeetingsDocument, { slug, after });
  const rows = outsideMeetings.edges.map(({ node }) => node);
  const people = municipality.members.edges
    .map(({ node }) => node)
    .filter(({ leftOn }) => leftOn === null)
    .map((member) => ({ value: member.id, label: memberName(member) }));
  const today = todayIn(own?.timeZone ?? "UTC");
  const mayChange = permissions.includes("meeting:take-part");
  const words: readonly (readonly [string, string, (row: OutsideMeetingRowFragment) => string])[] = [
    ["body", t("body"), ({ body }) => body],
    ["matter", t("matter"), ({ matter }) => matter],
    ["heldOn", t("heldOn"), ({ heldOn }) => formatShortDay(heldOn, locale)],
    ["member", t("member"), ({ member }) => (member ? memberName(member) : "—")],
    ["state", t("state"), ({ state }) => label("outsideMeetingState", state, locale)],
    ["result", t("result"), ({ result }) => result ?? "—"],
  ];
  const columns: Column<OutsideMeetingRowFragment>[] = [
    ...words.map(([key, header, cell]) => ({ key, header, isHeading: key === "body", cell })),
    ...(mayChange
      ? [
          {
            key: "actions",
            header: t("actions"),
            cell: (row: OutsideMeetingRowFragment) => (
              <Group gap={4} className="no-print">
                <OutsideResultButton row={row} />
                <OutsideMeetingButton row={row} people={people} today={today} />
              </Group>
            ),
          },
        ]
      : []),
  ];
  const table = {
    name: t("title"),
    header: words.map(([, header]) => header),
    rows: rows.map((row) => words.map(([, , text]) => text(row))),
  };
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t("lead")} <ClauseLinks base={`/${slug}`} clauses={duty.clauses} />
        </>
      }
      actions={
        <>
          {mayChange && <OutsideMeetingButton people={people} today={today} />}
          {rows.length > 0 && <ExportButton table={table} />}
          <PrintButton />
        </>
      }
    >
      <Feature code={OUTSIDE}>
        {rows.length === 0 ? (
          <Empty title={t("none")}>{t("noneLead")}</Empty>
        ) : (
          <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
      </Feature>
      {outsideMeetings.pageInfo.hasNextPage && (
        <TextLink
          href={`/${slug}/meetings/outside?${new URLSearchParams({ after: outsideMeetings.pageInfo.endCursor ?? "" })}`}
        >
          {t("older")}
        </TextLink>
      )}
      <TextLink href={`/${slug}/meetings`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
