import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkedAssignments } from "@/features/assignment/linked-assignments.tsx";
import { EffectSection } from "@/features/roadmap/effect-section.tsx";
import { FileLinks } from "@/features/roadmap/file-links.tsx";
import { HistorySection } from "@/features/roadmap/history-section.tsx";
import { measureChoices } from "@/features/roadmap/measure-choices.ts";
import { MeasureButton } from "@/features/roadmap/measure-dialog.tsx";
import { ownerName } from "@/features/roadmap/measure-table.tsx";
import { roadmapRoom } from "@/features/roadmap/roadmap-room.ts";
import { demandOf } from "@/features/roadmap/roadmap-rules.ts";
import { MeasureSteps } from "@/features/roadmap/step-buttons.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { MeasureDocument, type MeasureQuery, RoadmapRulesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Measure = MeasureQuery["measure"];

/** One measure: term, owner, what it comes from, and what changed after it. */
export async function MeasurePage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("roadmaps");
  const locale = await getLocale();
  const { base, timeZone, mayChange } = await roadmapRoom(slug);
  const { measure } = await load(MeasureDocument, { id, language: locale === "ru" ? "RU" : "EN" });
  const isChangeable =
    mayChange &&
    (measure.state === "PLANNED" || measure.state === "IN_WORK") &&
    (measure.roadmap.state === "DRAFT" || measure.roadmap.state === "APPROVED");
  const { roadmapRules } = await load(RoadmapRulesDocument, {});
  const choices = isChangeable ? await measureChoices(slug, roadmapRules) : null;
  return (
    <Page
      title={measure.title}
      lead={<TextLink href={`${base}/roadmaps/${measure.roadmap.id}`}>{measure.roadmap.title}</TextLink>}
      actions={measure.effect && <FileLinks path={`/files/measures/${id}`} formats={["docx", "pdf"]} />}
    >
      <MeasureFacts measure={measure} />
      {measure.text && <Text style={{ whiteSpace: "pre-line" }}>{measure.text}</Text>}
      <Group gap="xs" className="no-print">
        <MeasureSteps id={id} revision={measure.revision} steps={measure.steps} />
        {choices && (
          <MeasureButton
            roadmapId={measure.roadmap.id}
            measure={measure}
            choices={choices}
            isExpectationObligatory={demandOf(roadmapRules, "EXPECTATION")?.isObligatory ?? false}
          />
        )}
      </Group>
      {measure.outcome && (
        <Section title={t("outcome")}>
          <Text style={{ whiteSpace: "pre-line" }}>{measure.outcome}</Text>
        </Section>
      )}
      <Origin measure={measure} base={base} />
      <LinkedAssignments slug={slug} timeZone={timeZone} link={{ kind: "MEASURE", linkedId: id }} />
      {measure.indicator && (
        <EffectSection
          effect={measure.effect}
          indicator={measure.indicator}
          expectedDrop={measure.expectedDrop}
          isDone={measure.state === "DONE"}
          timeZone={timeZone}
        />
      )}
      <HistorySection history={measure.history} timeZone={timeZone} />
    </Page>
  );
}

async function MeasureFacts({ measure }: { measure: Measure }) {
  const t = await getTranslations("roadmaps");
  const locale = await getLocale();
  const { state, isOverdue, doneOn, startsOn, dueOn, originalDueOn, indicator, expectedDrop } = measure;
  const isMoved = originalDueOn !== dueOn;
  const about = [measure.topic?.name ?? measure.sector?.name ?? t("everything"), measure.place].filter(
    Boolean,
  );
  return (
    <Facts
      facts={[
        {
          name: t("state"),
          value: label("measureState", state, locale),
          note: isOverdue ? t("overdue") : doneOn && formatShortDay(doneOn, locale),
        },
        {
          name: t("term"),
          value: `${formatShortDay(startsOn, locale)} – ${formatShortDay(dueOn, locale)}`,
          note: isMoved && t("firstTerm", { day: formatShortDay(originalDueOn, locale) }),
        },
        { name: t("owner"), value: ownerName(measure) },
        ...(indicator
          ? [
              {
                name: t("expected"),
                value: `${label("measureIndicator", indicator, locale)}${expectedDrop ? ` −${expectedDrop} %` : ""}`,
                note: about.join(", "),
              },
            ]
          : []),
      ]}
    />
  );
}

async function Origin({ measure, base }: { measure: Measure; base: string }) {
  const t = await getTranslations("roadmaps");
  const { cluster, decision, cause, mechanism } = measure;
  const facts = [
    ...(cluster
      ? [
          {
            name: t("problem"),
            value: <TextLink href={`${base}/clusters/${cluster.id}`}>{cluster.title}</TextLink>,
          },
        ]
      : []),
    ...(cause ? [{ name: t("cause"), value: cause.name }] : []),
    ...(decision ? [{ name: t("decision"), value: decision.text }] : []),
    ...(mechanism ? [{ name: t("mechanism"), value: mechanism.name }] : []),
  ];
  return facts.length === 0 ? null : (
    <Section title={t("origin")}>
      <Facts facts={facts} />
    </Section>
  );
}
