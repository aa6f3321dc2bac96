import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { AdviceButton, CloseAdvice } from "@/features/official-page/advice-dialog.tsx";
import { AssessButton } from "@/features/official-page/assess-dialog.tsx";
import { ConnectionSection } from "@/features/official-page/connection-section.tsx";
import { pagesRoom } from "@/features/official-page/official-page-room.ts";
import { PageButton } from "@/features/official-page/page-dialog.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { OfficialPageDocument, PageChoicesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label, labelValues } from "@/lib/labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One page: its line in the register, points and their reasons, recommendations, connection. */
export async function PagePage({ slug, id }: { slug: string; id: string }) {
  const room = await pagesRoom(slug, "register");
  const t = await getTranslations("officialPages");
  const locale = await getLocale();
  const { has } = room;
  const assess = has("GOS-08");
  const publish = has("GOS-05");
  const advise = has("GOS-03") || has("GOS-09");
  const {
    officialPage: page,
    pageRequirements,
    networkPublishing,
  } = await load(OfficialPageDocument, {
    id,
    assess,
    publish,
  });
  const choices = room.mayChange ? (await load(PageChoicesDocument, { slug })).municipality : null;
  const members = choices?.members.edges.map(({ node }) => node) ?? [];
  const [last, ...earlier] = page.assessments;
  const day = (text: string | null) => (text ? formatShortDay(text, locale) : "—");
  const responsible = [page.responsible?.name, page.responsible?.post].filter(Boolean).join(", ");
  return (
    <Page
      title={page.organisation}
      lead={[label("pageNetwork", page.network, locale), label("pageStatus", page.status, locale)].join(
        " · ",
      )}
      actions={
        <>
          {room.mayChange && <PageButton page={page} members={members} />}
          <PrintButton />
        </>
      }
    >
      <TextLink href={room.base} className="no-print">
        {t("toRegister")}
      </TextLink>
      <Facts
        facts={[
          { name: t("link"), value: <a href={page.link}>{page.link.replace("https://", "")}</a> },
          { name: t("ogrn"), value: page.ogrn ?? "—" },
          { name: t("spheres"), value: page.spheres.join(", ") || "—" },
          { name: t("subscribers"), value: page.subscribers === null ? "—" : String(page.subscribers) },
          { name: t("lastPost"), value: day(page.lastPostOn) },
          { name: t("responsible"), value: responsible || "—" },
        ]}
      />
      <Text role="status">
        {page.faults.length > 0
          ? t("lacks", { faults: labelValues("pageFault", page.faults, locale) })
          : t("inOrder")}
      </Text>
      {assess && (
        <Section
          title={t("assessment")}
          aside={
            room.mayChange &&
            pageRequirements && (
              <AssessButton
                page={page}
                requirements={pageRequirements.requirements}
                last={last?.lines ?? []}
              />
            )
          }
        >
          {last ? (
            <>
              <Text mb="sm">
                {t("assessedLine", {
                  day: day(last.assessedOn),
                  points: last.points,
                  most: last.most,
                  actor: last.actor,
                })}
                {last.note && ` ${last.note}`}
              </Text>
              <DataTable
                caption={t("assessment")}
                rows={last.lines}
                rowKey={({ code }) => code}
                columns={[
                  { key: "title", header: t("requirement"), isHeading: true, cell: ({ title }) => title },
                  {
                    key: "block",
                    header: t("block"),
                    cell: ({ block }) => label("requirementBlock", block, locale),
                  },
                  {
                    key: "value",
                    header: t("value"),
                    isNumeric: true,
                    cell: ({ value }) => (value === null ? "—" : String(value)),
                  },
                  {
                    key: "points",
                    header: t("points"),
                    isNumeric: true,
                    cell: ({ points, most }) => t("pointsOf", { points, most }),
                  },
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
            </>
          ) : (
            <Text c="var(--text-quiet)">{t("notAssessed")}</Text>
          )}
          {earlier.length > 0 && (
            <PlainList>
              {earlier.map(({ id: key, assessedOn, points, most, actor }) => (
                <PlainListItem key={key}>
                  {t("assessedLine", { day: day(assessedOn), points, most, actor })}
                </PlainListItem>
              ))}
            </PlainList>
          )}
        </Section>
      )}
      {advise && (
        <Section title={t("advice")} aside={room.mayChange && <AdviceButton pageId={id} />}>
          {page.advice.length === 0 && <Text c="var(--text-quiet)">{t("noAdvice")}</Text>}
          <PlainList>
            {page.advice.map((each) => (
              <PlainListItem
                key={each.id}
                aside={
                  room.mayChange &&
                  each.state === "GIVEN" && (
                    <Group gap="xs">
                      <CloseAdvice id={each.id} revision={each.revision} />
                    </Group>
                  )
                }
              >
                {each.text}
                <Text fz="sm" c="var(--text-quiet)">
                  {[
                    label("pageAdviceState", each.state, locale),
                    t("givenBy", { day: day(each.givenOn), actor: each.givenBy }),
                    each.dueOn && t("dueBy", { day: day(each.dueOn) }),
                    each.note,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </Text>
              </PlainListItem>
            ))}
          </PlainList>
        </Section>
      )}
      {publish && networkPublishing && (
        <ConnectionSection
          page={page}
          reason={networkPublishing.reason}
          mayConnect={room.mayApprove}
          timeZone={room.timeZone}
        />
      )}
    </Page>
  );
}
