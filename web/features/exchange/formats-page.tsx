import { Anchor, Code, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { featureRoom } from "@/lib/feature-room.ts";
import { ExchangeFormatsDocument, type ExchangeFormatsQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Format = ExchangeFormatsQuery["exchangeFormats"][number];
type Field = Format["fields"][number];

/** Formats in which data come to a centre and leave it, each with what it carries. */
export async function FormatsPage({ slug }: { slug: string }) {
  const room = await featureRoom(slug, "submission:view", ["REF-01"]);
  const t = await getTranslations("formats");
  const locale = await getLocale();
  const { exchangeFormats: formats } = await load(ExchangeFormatsDocument, {});
  const table = {
    name: `${t("title")} — ${room.name}`,
    header: [
      t("format"),
      t("direction"),
      t("access"),
      t("addresses"),
      t("media"),
      t("field"),
      t("type"),
      t("required"),
    ],
    rows: formats.flatMap((format) => {
      const head = [
        label("exchangeFormat", format.code, locale),
        label("exchangeDirection", format.direction, locale),
        label("exchangeAccess", format.access, locale),
        format.addresses.join(", "),
        format.media.join(", "),
      ];
      if (format.fields.length === 0) return [[...head, "", "", ""]];
      return format.fields.map(({ name, type, isRequired }) => [
        ...head,
        name,
        type,
        isRequired ? t("yes") : "",
      ]);
    }),
  };
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t("lead")} <ClauseLinks base={room.base} clauses={room.clauses} />
        </>
      }
      actions={
        <>
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      {formats.map((format) => (
        <FormatSection key={format.code} format={format} base={room.base} />
      ))}
    </Page>
  );
}

async function FormatSection({ format, base }: { format: Format; base: string }) {
  const t = await getTranslations("formats");
  const locale = await getLocale();
  const { code, direction, access, addresses, media, standard, page, fields } = format;
  const columns: Column<Field>[] = [
    { key: "name", header: t("field"), isHeading: true, cell: ({ name }) => <Code>{name}</Code> },
    { key: "type", header: t("type"), cell: ({ type }) => type },
    { key: "required", header: t("required"), cell: ({ isRequired }) => (isRequired ? t("yes") : "—") },
    { key: "names", header: t("names"), cell: ({ names }) => names.join(", ") || "—" },
  ];
  return (
    <Section title={label("exchangeFormat", code, locale)}>
      <Stack gap="xs">
        <Text>
          {label("exchangeDirection", direction, locale)} · {label("exchangeAccess", access, locale)} ·{" "}
          {media.join(", ")}
        </Text>
        {addresses.map((address) => (
          <Code key={address} block>
            {address}
          </Code>
        ))}
        <Text>
          <TextLink href={base + page}>{t("where")}</TextLink>
          {standard && (
            <>
              {" · "}
              <Anchor href={standard} rel="noreferrer noopener" target="_blank">
                {t("standard")}
              </Anchor>
            </>
          )}
        </Text>
        {fields.length > 0 && (
          <details>
            <summary>{t("fields", { count: fields.length })}</summary>
            <DataTable
              caption={`${label("exchangeFormat", code, locale)}: ${t("field")}`}
              columns={columns}
              rows={fields}
              rowKey={({ name, names }) => `${name} ${names.join(" ")}`}
            />
          </details>
        )}
      </Stack>
    </Section>
  );
}
