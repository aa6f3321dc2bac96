import { Group, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { FileLinks } from "@/features/roadmap/file-links.tsx";
import { HistorySection } from "@/features/roadmap/history-section.tsx";
import { measureChoices } from "@/features/roadmap/measure-choices.ts";
import { MeasureButton } from "@/features/roadmap/measure-dialog.tsx";
import { MeasureTable } from "@/features/roadmap/measure-table.tsx";
import { RoadmapButton } from "@/features/roadmap/roadmap-dialog.tsx";
import { roadmapRoom } from "@/features/roadmap/roadmap-room.ts";
import { demandOf } from "@/features/roadmap/roadmap-rules.ts";
import { RulesSection } from "@/features/roadmap/rules-section.tsx";
import { RoadmapSteps } from "@/features/roadmap/step-buttons.tsx";
import { TimelineView } from "@/features/roadmap/timeline-view.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { RoadmapAdviceDocument, RoadmapDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Empty } from "@/ui/empty.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  id: string;
  /** Problem or decision a new measure comes from. */
  origin: { readonly clusterId?: string; readonly decisionId?: string };
}

/** One roadmap: its measures along time and as a list, its steps, its history. */
export async function RoadmapPage({ slug, id, origin }: Props) {
  const t = await getTranslations("roadmaps");
  const locale = await getLocale();
  const { base, timeZone, mayChange, mayCooperate } = await roadmapRoom(slug);
  const { roadmap, roadmapRules: rules } = await load(RoadmapDocument, { id });
  const isOpen = roadmap.state === "DRAFT" || roadmap.state === "APPROVED";
  const isDraft = mayChange && roadmap.state === "DRAFT";
  const choices = mayChange && isOpen ? await measureChoices(slug, rules) : null;
  const advice = isDraft && mayCooperate ? await load(RoadmapAdviceDocument, {}) : null;
  return (
    <Page
      title={roadmap.title}
      lead={[label("roadmapState", roadmap.state, locale), roadmap.sector?.name].filter(Boolean).join(" · ")}
      actions={<FileLinks path={`/files/roadmaps/${id}`} formats={["docx", "xlsx", "pdf"]} />}
      isWide
    >
      <Facts
        facts={[
          ...(roadmap.approvedOn
            ? [
                {
                  name: t("approvedOn"),
                  value: formatShortDay(roadmap.approvedOn, locale),
                  note: roadmap.approvedByRole && label("role", roadmap.approvedByRole, locale),
                },
              ]
            : []),
          ...(roadmap.purposes.length > 0
            ? [
                {
                  name: t("purposes"),
                  value: roadmap.purposes.map((code) => label("roadmapPurpose", code, locale)).join("; "),
                },
              ]
            : []),
          ...(roadmap.recommendation
            ? [
                {
                  name: t("recommendation"),
                  value: mayCooperate ? (
                    <TextLink href={`${base}/cooperation/recommendations/${roadmap.recommendation.id}`}>
                      {roadmap.recommendation.subject}
                    </TextLink>
                  ) : (
                    roadmap.recommendation.subject
                  ),
                },
              ]
            : []),
        ]}
      />
      {roadmap.aim && <Text style={{ whiteSpace: "pre-line" }}>{roadmap.aim}</Text>}
      <Group gap="xs" className="no-print">
        <RoadmapSteps id={id} revision={roadmap.revision} steps={roadmap.steps} />
        {isDraft && (
          <RoadmapButton
            roadmap={roadmap}
            sectors={choices?.sectors ?? []}
            advice={advice?.recommendations.edges.map(({ node }) => node) ?? []}
            hasPurposes={demandOf(rules, "PURPOSES") !== null}
          />
        )}
      </Group>
      <Section
        title={t("measures")}
        aside={
          choices && (
            <MeasureButton
              roadmapId={id}
              choices={choices}
              isExpectationObligatory={demandOf(rules, "EXPECTATION")?.isObligatory ?? false}
              origin={origin}
            />
          )
        }
      >
        {roadmap.measures.length === 0 ? (
          <Empty title={t("noMeasures")}>{t("noMeasuresLead")}</Empty>
        ) : (
          <Stack gap="md">
            <TimelineView measures={roadmap.measures} base={base} today={todayIn(timeZone)} />
            <MeasureTable measures={roadmap.measures} base={base} />
          </Stack>
        )}
      </Section>
      <RulesSection rules={rules} base={base} />
      <HistorySection
        history={roadmap.history}
        timeZone={timeZone}
        titles={new Map(roadmap.measures.map((measure) => [measure.id, measure.title]))}
      />
      <TextLink href={`${base}/roadmaps`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
