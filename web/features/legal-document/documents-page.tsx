import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { DocumentActs, DocumentButton, type Suggested } from "@/features/legal-document/document-dialogs.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import {
  type LegalDocumentRowFragment,
  LegalDocumentsDocument,
  type LegalDocumentsQuery,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer } from "@/lib/viewer.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";

type Act = LegalDocumentsQuery["governingActs"][number];

/** Sorts of acts as the regulation names them → sorts of the set. */
const kindOfAct: Readonly<Record<string, NonNullable<Suggested["kind"]>>> = {
  CONSTITUTION: "FEDERAL",
  FEDERAL_LAW: "FEDERAL",
  PRESIDENTIAL_DECREE: "FEDERAL",
  PRESIDENTIAL_INSTRUCTIONS: "FEDERAL",
  GOVERNMENT_RESOLUTION: "FEDERAL",
  GOVERNMENT_ORDER: "FEDERAL",
  REGIONAL_ACT: "REGIONAL",
  REGIONAL_INSTRUCTIONS: "REGIONAL",
};

/** The set of documents a centre works by, and the acts its regulation names. */
export async function DocumentsPage({ slug }: { slug: string }) {
  const t = await getTranslations("documents");
  const locale = await getLocale();
  const { permissions, municipality } = await getViewer();
  const mayChange = permissions.includes("document:change");
  const timeZone = municipality?.timeZone ?? "Europe/Moscow";
  const { legalDocuments, governingActs } = await load(LegalDocumentsDocument, {});
  const day = (value: string | null) => (value ? formatShortDay(value, locale) : null);
  const named = ({ number, signedOn }: Pick<Act, "number" | "signedOn">) =>
    [day(signedOn) && t("of", { day: day(signedOn)! }), number && `№ ${number}`].filter(Boolean).join(" ");
  const words: readonly (readonly [string, string, (row: LegalDocumentRowFragment) => string])[] = [
    ["title", t("name"), ({ title }) => title],
    ["kind", t("kind"), ({ kind }) => label("legalDocumentKind", kind, locale)],
    ["number", t("requisites"), (row) => named(row) || "—"],
    [
      "force",
      t("inForce"),
      ({ inForceFrom, inForceTo }) =>
        [
          day(inForceFrom) && t("from", { day: day(inForceFrom)! }),
          day(inForceTo) && t("to", { day: day(inForceTo)! }),
        ]
          .filter(Boolean)
          .join(" ") || "—",
    ],
    ["state", t("state"), ({ state }) => label("legalDocumentState", state, locale)],
    ["checked", t("checkedOn"), ({ checkedOn, checkedByName }) => `${day(checkedOn)}, ${checkedByName}`],
  ];
  const columns: Column<LegalDocumentRowFragment>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "title",
    cell: (row) => (key === "title" ? <DocumentTitle document={row} /> : text(row)),
  }));
  const table = {
    name: t("title"),
    header: words.map(([, header]) => header),
    rows: legalDocuments.map((row) => words.map(([, , text]) => text(row))),
  };
  const acts: Column<LegalDocumentRowFragment> = {
    key: "acts",
    header: t("acts"),
    cell: (document) => <DocumentActs document={document} timeZone={timeZone} />,
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {mayChange && <DocumentButton words={t("add")} isMain />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      {legalDocuments.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable
          caption={t("title")}
          rows={legalDocuments}
          rowKey={({ id }) => id}
          columns={mayChange ? [...columns, acts] : columns}
        />
      )}
      <Section title={t("governing")}>
        <Text mb="sm" c="var(--text-quiet)">
          {t("governingLead")}
        </Text>
        <PlainList>
          {governingActs.map((act) => {
            const name = [label("referenceKind", act.kind, locale), named(act)].filter(Boolean).join(" ");
            const suggested: Suggested = {
              title: act.title ?? name,
              number: act.number,
              signedOn: act.signedOn,
              issuer: act.issuer,
              kind: kindOfAct[act.kind] ?? "MUNICIPAL",
            };
            return (
              <PlainListItem
                key={`${act.kind} ${act.number} ${act.title}`}
                aside={
                  act.document ? (
                    <Text fz="sm">{label("legalDocumentState", act.document.state, locale)}</Text>
                  ) : mayChange ? (
                    <DocumentButton
                      suggested={suggested}
                      words={t("addThis")}
                      accessibleLabel={t("addThisOf", { name: act.title ?? name })}
                    />
                  ) : (
                    <Text fz="sm" c="var(--text-quiet)">
                      {t("missing")}
                    </Text>
                  )
                }
              >
                {act.title ? `${name} «${act.title}»` : name}
                {act.clause && (
                  <>
                    {" "}
                    (<ClauseLinks base={`/${slug}`} clauses={[act.clause]} />)
                  </>
                )}
              </PlainListItem>
            );
          })}
        </PlainList>
      </Section>
    </Page>
  );
}

function DocumentTitle({ document: { title, link, note, files } }: { document: LegalDocumentRowFragment }) {
  return (
    <>
      {link ? (
        <a href={link} rel="noreferrer noopener" target="_blank">
          {title}
        </a>
      ) : (
        title
      )}
      {note && (
        <Text fz="sm" c="var(--text-quiet)" fw={400}>
          {note}
        </Text>
      )}
      {files.map(({ id, fileName }) => (
        <Text key={id} fz="sm" fw={400} component="div">
          <a href={`/files/centre/${id}`} download>
            {fileName}
          </a>
        </Text>
      ))}
    </>
  );
}
