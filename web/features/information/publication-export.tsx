"use client";

import { useLocale, useTranslations } from "next-intl";
import { filterOf, type PublicationView } from "@/features/information/publication-view.ts";
import { allNodes } from "@/lib/all-pages.ts";
import { fetchData } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { type PublicationRowFragment, PublicationsDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { ExportMenu } from "@/ui/export-menu.tsx";

const PAGE = 200;

/** Takes the whole list away as it is filtered. */
export function PublicationExport({ view, timeZone }: { view: PublicationView; timeZone: string }) {
  const t = useTranslations("information");
  const locale = useLocale();
  const readPage = async (after: string | null) =>
    (await fetchData(PublicationsDocument, { filter: filterOf(view), first: PAGE, after })).publications;
  const rowOf = (row: PublicationRowFragment): string[] => [
    formatInstant(row.publishedAt, locale, timeZone),
    row.title,
    row.link,
    row.excerpt ?? "",
    row.author ?? label("publicationAuthor", row.authorKind, locale),
    row.source?.name ?? "",
    row.tone ? label("publicationTone", row.tone, locale) : "",
    row.reach === null ? "" : String(row.reach),
    row.subject?.name ?? "",
    row.sector?.name ?? "",
    row.place ?? "",
    label("publicationState", row.state, locale),
  ];
  return (
    <ExportMenu
      table={async () => ({
        name: t("title"),
        header: [
          t("publishedAt"),
          t("publication"),
          t("link"),
          t("excerpt"),
          t("authorKind"),
          t("source"),
          t("tone"),
          t("reach"),
          t("subject"),
          t("sector"),
          t("place"),
          t("state"),
        ],
        rows: (await allNodes(readPage)).map(rowOf),
      })}
    />
  );
}
