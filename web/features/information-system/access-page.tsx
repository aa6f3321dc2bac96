import { getLocale, getTranslations } from "next-intl/server";
import { SystemLinks } from "@/features/information-system/system-links.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { featureRoom } from "@/lib/feature-room.ts";
import { AccessReviewDocument, type AccessReviewQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { labelValues } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";

type Row = AccessReviewQuery["accessReview"][number];

/** Who may enter, as what, and when they last did: for comparing with the approved list. */
export async function AccessPage({ slug }: { slug: string }) {
  const room = await featureRoom(slug, "informationSystem:change", ["SEC-02", "SEC-05"]);
  const t = await getTranslations("accessReview");
  const locale = await getLocale();
  const { accessReview: rows } = await load(AccessReviewDocument, {});
  const at = (instant: string | null) =>
    instant ? formatInstant(instant, locale, room.timeZone) : t("never");
  const words: readonly (readonly [string, string, (row: Row) => string])[] = [
    ["name", t("name"), ({ name }) => name],
    ["login", t("login"), ({ login }) => login],
    [
      "roles",
      t("roles"),
      ({ roleCodes, recipient }) =>
        [labelValues("role", roleCodes, locale), recipient?.name].filter(Boolean).join(" · "),
    ],
    ["rights", t("rights"), ({ permissions }) => t("rightsCount", { count: permissions.length })],
    ["granted", t("grantedAt"), ({ grantedAt }) => at(grantedAt)],
    ["last", t("lastSignedInAt"), ({ lastSignedInAt }) => at(lastSignedInAt)],
    [
      "state",
      t("state"),
      ({ isDisabled, isIdle }) => (isDisabled ? t("disabled") : isIdle ? t("idle") : t("inUse")),
    ],
  ];
  const columns: Column<Row>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "name",
    cell: text,
  }));
  const table = {
    name: `${t("title")} — ${room.name}`,
    header: [...words.map(([, header]) => header), t("rightsList")],
    rows: rows.map((row) => [...words.map(([, , text]) => text(row)), row.permissions.join(", ")]),
  };
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t("lead", {
            count: rows.length,
            idle: rows.filter(({ isIdle, isDisabled }) => isIdle && !isDisabled).length,
          })}{" "}
          <ClauseLinks base={room.base} clauses={room.clauses} />
        </>
      }
      actions={
        <>
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <SystemLinks base={room.base} current="access" />
      <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ accountId }) => accountId} />
    </Page>
  );
}
