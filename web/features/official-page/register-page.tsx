import { getLocale, getTranslations } from "next-intl/server";
import { ImportButton } from "@/features/official-page/import-button.tsx";
import { pagesRoom } from "@/features/official-page/official-page-room.ts";
import { PageButton } from "@/features/official-page/page-dialog.tsx";
import { PagesFrame } from "@/features/official-page/pages-frame.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import {
  type OfficialPageRowFragment,
  OfficialPagesDocument,
  PageChoicesDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label, labelValues } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Facts } from "@/ui/facts.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = OfficialPageRowFragment;

/** The register of official pages: whose they are, and what they lack. */
export async function RegisterPage({ slug }: { slug: string }) {
  const room = await pagesRoom(slug, "register");
  const t = await getTranslations("officialPages");
  const locale = await getLocale();
  const { officialPages: rows, pageRules } = await load(OfficialPagesDocument, {});
  const choices = room.mayChange ? (await load(PageChoicesDocument, { slug })).municipality : null;
  const members = choices?.members.edges.map(({ node }) => node) ?? [];
  const yes = (is: boolean) => t(is ? "yes" : "no");
  const kept = rows.filter(({ status }) => status === "ACTIVE");
  const columns: Column<Row>[] = [
    {
      key: "organisation",
      header: t("organisation"),
      isHeading: true,
      cell: ({ id, organisation }) => <TextLink href={`${room.base}/pages/${id}`}>{organisation}</TextLink>,
    },
    { key: "network", header: t("network"), cell: ({ network }) => label("pageNetwork", network, locale) },
    { key: "status", header: t("status"), cell: ({ status }) => label("pageStatus", status, locale) },
    {
      key: "lastPost",
      header: t("lastPost"),
      cell: ({ lastPostOn }) => (lastPostOn ? formatShortDay(lastPostOn, locale) : "—"),
    },
    {
      key: "score",
      header: t("score"),
      isNumeric: true,
      cell: ({ score }) => (score ? t("pointsOf", { points: score.points, most: score.most }) : "—"),
    },
    {
      key: "faults",
      header: t("faults"),
      cell: ({ faults, status }) =>
        faults.length > 0
          ? labelValues("pageFault", faults, locale)
          : status === "ACTIVE"
            ? t("inOrder")
            : "—",
    },
  ];
  const words: readonly (readonly [string, (row: Row) => string])[] = [
    [t("level"), ({ level }) => label("pageLevel", level, locale)],
    [t("founder"), ({ founder }) => founder ?? ""],
    [t("organisation"), ({ organisation }) => organisation],
    [t("ogrn"), ({ ogrn }) => ogrn ?? ""],
    [t("sphere", { number: 1 }), ({ spheres }) => spheres[0] ?? ""],
    [t("sphere", { number: 2 }), ({ spheres }) => spheres[1] ?? ""],
    [t("sphere", { number: 3 }), ({ spheres }) => spheres[2] ?? ""],
    [t("status"), ({ status }) => label("pageStatus", status, locale)],
    [t("network"), ({ network }) => label("pageNetwork", network, locale)],
    [t("pageRef"), ({ pageRef }) => pageRef],
    [t("link"), ({ link }) => link],
    [t("isConnected"), ({ isConnected }) => yes(isConnected)],
    [t("hasMark"), ({ hasMark }) => yes(hasMark)],
    [t("hasDesign"), ({ hasDesign }) => yes(hasDesign)],
    [t("subscribers"), ({ subscribers }) => (subscribers === null ? "" : String(subscribers))],
  ];
  const table = {
    name: t("parts.register"),
    header: words.map(([header]) => header),
    rows: rows.map((row) => words.map(([, text]) => text(row))),
  };
  return (
    <PagesFrame
      room={room}
      part="register"
      lead={t("lead")}
      isWide
      actions={
        <>
          {room.mayChange && <PageButton members={members} />}
          {room.mayChange && <ImportButton address="/files/official-pages" />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <>
          <Facts
            facts={[
              { name: t("kept"), value: String(kept.length) },
              {
                name: t("inOrderCount"),
                value: String(kept.filter(({ isInOrder }) => isInOrder).length),
                note: t("inOrderNote", { days: pageRules.freshDays }),
              },
            ]}
          />
          <DataTable caption={t("parts.register")} rows={rows} rowKey={({ id }) => id} columns={columns} />
        </>
      )}
    </PagesFrame>
  );
}
