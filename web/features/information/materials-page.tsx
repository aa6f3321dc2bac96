import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { informationRoom, materialCapabilities } from "@/features/information/information-room.ts";
import { ContactButton } from "@/features/information/contact-button.tsx";
import { MaterialButton } from "@/features/information/material-dialogs.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import {
  InformationClustersDocument,
  InformationContactsDocument,
  InformationMaterialsDocument,
  InformationSectorsDocument,
  type MaterialKind,
  type MaterialRowFragment,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label, labelValues } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** The centre's agenda: what it tells whom, where and when. */
export async function MaterialsPage({
  slug,
  kind: asked,
  after,
}: {
  slug: string;
  kind: string | null;
  after: string | null;
}) {
  const t = await getTranslations("materials");
  const locale = await getLocale();
  const { base, timeZone, mayChange } = await informationRoom(slug, materialCapabilities);
  const filter = asked === null ? null : { kinds: [asked as MaterialKind] };
  const [{ informationMaterials, materialKinds }, { informationContacts }, sectors, clusters] =
    await Promise.all([
      load(InformationMaterialsDocument, { filter, first: 50, after }),
      load(InformationContactsDocument, {}),
      load(InformationSectorsDocument, { slug }),
      load(InformationClustersDocument, {}),
    ]);
  const rows = informationMaterials.edges.map(({ node }) => node);
  const number = new Intl.NumberFormat(locale);
  const words: readonly (readonly [string, string, (row: MaterialRowFragment) => string])[] = [
    ["title", t("name"), ({ title }) => title],
    ["kind", t("kind"), ({ kind }) => label("materialKind", kind, locale)],
    ["audience", t("audience"), ({ audience, place }) => [audience, place].filter(Boolean).join(", ") || "—"],
    ["channels", t("channels"), ({ channels }) => labelValues("materialChannel", channels, locale)],
    ["plannedOn", t("plannedOn"), ({ plannedOn }) => formatShortDay(plannedOn, locale)],
    [
      "state",
      t("state"),
      ({ state, isLate, publishedOn }) =>
        [
          label("materialState", state, locale),
          publishedOn ? formatShortDay(publishedOn, locale) : null,
          isLate ? t("late") : null,
        ]
          .filter(Boolean)
          .join(", "),
    ],
    ["reach", t("reach"), ({ reach }) => (reach === null ? "—" : number.format(reach))],
  ];
  const columns: Column<MaterialRowFragment>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "title",
    isNumeric: key === "reach",
    cell: (row) =>
      key === "title" ? (
        <TextLink href={`${base}/information/materials/${row.id}`}>{text(row)}</TextLink>
      ) : (
        text(row)
      ),
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
          {mayChange && (
            <MaterialButton
              kinds={materialKinds.map(({ kind }) => kind)}
              today={todayIn(timeZone)}
              contacts={informationContacts.filter(({ isClosed }) => !isClosed)}
              sectors={sectors.municipality?.sectors ?? []}
              clusters={clusters.clusters.edges.map(({ node }) => node)}
            />
          )}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <Group gap="md" component="nav" aria-label={t("views")} className="no-print">
        <TextLink
          href={`${base}/information/materials`}
          {...(asked === null ? { "aria-current": "page" as const } : {})}
        >
          {t("all")}
        </TextLink>
        {materialKinds.map(({ kind }) => (
          <TextLink
            key={kind}
            href={`${base}/information/materials?kind=${kind}`}
            {...(kind === asked ? { "aria-current": "page" as const } : {})}
          >
            {label("materialKind", kind, locale)}
          </TextLink>
        ))}
      </Group>
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {informationMaterials.pageInfo.hasNextPage && informationMaterials.pageInfo.endCursor && (
        <TextLink
          href={`${base}/information/materials?${asked ? `kind=${asked}&` : ""}after=${encodeURIComponent(informationMaterials.pageInfo.endCursor)}`}
        >
          {t("next")}
        </TextLink>
      )}
      <Section title={t("contacts")} aside={mayChange && <ContactButton />}>
        <Text fz="sm" c="var(--text-quiet)">
          {t("contactsLead")}
        </Text>
        {informationContacts.length === 0 && <Text>{t("noContacts")}</Text>}
        <PlainList>
          {informationContacts.map((contact) => (
            <PlainListItem key={contact.id} aside={mayChange && <ContactButton contact={contact} />}>
              <Text fw={550}>{contact.name}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  label("informationContactKind", contact.kind, locale),
                  contact.link,
                  contact.phone,
                  contact.email,
                  contact.reach === null ? null : number.format(contact.reach),
                  contact.note,
                  contact.isClosed ? t("isClosed") : null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
      </Section>
      <Text fz="sm" c="var(--text-quiet)" component="div">
        {materialKinds.map(({ kind, clauses }) => (
          <div key={kind}>
            {label("materialKind", kind, locale)}: <ClauseLinks base={base} clauses={clauses} />
          </div>
        ))}
      </Text>
    </Page>
  );
}
