import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { MonthLinks, monthName, readMonth } from "@/features/official-page/month-links.tsx";
import { TemplateButton, WithdrawTemplate } from "@/features/official-page/template-dialog.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { RegionOfficialPagesDocument, type RegionOfficialPagesQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewerOf, requirePermission } from "@/lib/viewer.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = RegionOfficialPagesQuery["regionOfficialPages"][number];
const counts = [
  "pages",
  "connected",
  "marked",
  "fresh",
  "inOrder",
  "published",
  "views",
  "owed",
  "placed",
  "late",
  "missing",
] as const;

/** Official pages of the region: what is kept, and who placed what is obligatory. */
export async function RegionPagesPage({ month: asked }: { month: string | null }) {
  await requirePermission("officialPage:view");
  const { permissions, regions } = await getViewerOf("REGION");
  const t = await getTranslations("regionPages");
  const locale = await getLocale();
  const month = readMonth(asked) ?? todayIn(regions[0]?.timeZone ?? "Europe/Moscow").slice(0, 7);
  const { regionOfficialPages: rows, contentTemplates } = await load(RegionOfficialPagesDocument, {
    month: `${month}-01`,
  });
  const mayWork = permissions.includes("region:work");
  const number = new Intl.NumberFormat(locale);
  const share = ({ pages, inOrder }: Row) =>
    pages === 0 ? "—" : new Intl.NumberFormat(locale, { style: "percent" }).format(inOrder / pages);
  const columns: Column<Row>[] = [
    {
      key: "municipality",
      header: t("municipality"),
      isHeading: true,
      cell: ({ municipality, isAsked }) => (
        <TextLink href={`/region/municipalities/${municipality.slug}`}>
          {isAsked ? municipality.name : t("notAsked", { name: municipality.name })}
        </TextLink>
      ),
    },
    ...counts.map((key): Column<Row> => ({
      key,
      header: t(key),
      isNumeric: true,
      cell: (row) => number.format(row[key]),
    })),
    { key: "share", header: t("share"), isNumeric: true, cell: share },
  ];
  const table = {
    name: t("title"),
    header: [t("municipality"), ...counts.map((key) => t(key)), t("share")],
    rows: rows.map((row) => [row.municipality.name, ...counts.map((key) => String(row[key])), share(row)]),
  };
  const several = regions.length > 1 ? regions.map(({ id, name }) => ({ id, name })) : [];
  return (
    <Page
      title={t("title")}
      lead={t("lead", { month: monthName(month, locale) })}
      isWide
      actions={
        <>
          {mayWork && <TemplateButton regions={several} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      <MonthLinks month={month} address="/region/official-pages" />
      <DataTable
        caption={t("title")}
        rows={rows}
        rowKey={({ municipality }) => municipality.id}
        columns={columns}
      />
      <Section title={t("templates")}>
        {contentTemplates.length === 0 && <Text c="var(--text-quiet)">{t("noTemplates")}</Text>}
        <PlainList>
          {contentTemplates.map((template) => (
            <PlainListItem
              key={template.id}
              aside={
                mayWork &&
                template.withdrawnAt === null && (
                  <Group gap="xs">
                    <TemplateButton template={template} regions={[]} />
                    <WithdrawTemplate id={template.id} revision={template.revision} />
                  </Group>
                )
              }
            >
              <Text fw={600}>{template.title}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  label("contentComponent", template.component, locale),
                  template.isObligatory && template.placeBy
                    ? t("obligatoryBy", { day: formatShortDay(template.placeBy, locale) })
                    : t("optional"),
                  template.withdrawnAt && t("withdrawn"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              {template.withdrawnAt === null && template.towns.length > 0 && (
                <ul>
                  {template.towns.map(({ municipality, state, publishedOn, plannedOn, pages }) => (
                    <li key={municipality.id}>
                      {[
                        municipality.name,
                        label("obligationState", state, locale),
                        publishedOn
                          ? t("publishedOn", { day: formatShortDay(publishedOn, locale), pages })
                          : plannedOn && t("plannedOn", { day: formatShortDay(plannedOn, locale) }),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </li>
                  ))}
                </ul>
              )}
            </PlainListItem>
          ))}
        </PlainList>
      </Section>
    </Page>
  );
}
