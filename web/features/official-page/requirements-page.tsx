import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { pagesRoom } from "@/features/official-page/official-page-room.ts";
import { PagesFrame } from "@/features/official-page/pages-frame.tsx";
import { RequirementButton } from "@/features/official-page/requirement-dialog.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { PageRequirementsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";

/** What is asked of pages today, what each point rests on, and what the municipality asks besides. */
export async function RequirementsPage({ slug }: { slug: string }) {
  const room = await pagesRoom(slug, "requirements");
  const t = await getTranslations("officialPages");
  const locale = await getLocale();
  const { pageRequirements, ownPageRequirements } = await load(PageRequirementsDocument, {});
  const { requirements, version, from } = pageRequirements;
  const words = ({ title, titleEn }: (typeof requirements)[number]) => (locale === "en" ? titleEn : title);
  const points = ({ bands, isYesNo }: (typeof requirements)[number]) =>
    isYesNo
      ? String(bands[0]?.points ?? 0)
      : bands.map((band) => t("band", { atLeast: band.atLeast, points: band.points })).join("; ");
  const table = {
    name: t("parts.requirements"),
    header: [t("requirement"), t("block"), t("points"), t("restsOn")],
    rows: requirements.map((each) => [
      words(each),
      label("requirementBlock", each.block, locale),
      points(each),
      label("requirementSource", each.source, locale),
    ]),
  };
  return (
    <PagesFrame
      room={room}
      part="requirements"
      lead={t("versionFrom", { version, day: formatShortDay(from, locale) })}
      actions={
        <>
          {room.mayChange && <RequirementButton today={todayIn(room.timeZone)} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      <DataTable
        caption={t("parts.requirements")}
        rows={requirements}
        rowKey={({ code }) => code}
        columns={[
          { key: "title", header: t("requirement"), isHeading: true, cell: words },
          { key: "block", header: t("block"), cell: ({ block }) => label("requirementBlock", block, locale) },
          { key: "points", header: t("points"), cell: points },
          {
            key: "source",
            header: t("restsOn"),
            cell: ({ source, isAutomatic }) =>
              [label("requirementSource", source, locale), isAutomatic && t("automatic")]
                .filter(Boolean)
                .join(" · "),
          },
        ]}
      />
      <Section title={t("ownRequirements")}>
        {ownPageRequirements.length === 0 && <Text c="var(--text-quiet)">{t("noOwn")}</Text>}
        <PlainList>
          {ownPageRequirements.map((each) => (
            <PlainListItem
              key={each.id}
              aside={
                room.mayChange && <RequirementButton requirement={each} today={todayIn(room.timeZone)} />
              }
            >
              {each.title}
              <Text fz="sm" c="var(--text-quiet)">
                {[
                  t("upTo", { points: each.points }),
                  t("since", { day: formatShortDay(each.validFrom, locale) }),
                  each.validTo && t("until", { day: formatShortDay(each.validTo, locale) }),
                  each.ground,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
      </Section>
    </PagesFrame>
  );
}
