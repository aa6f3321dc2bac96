import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import classes from "@/features/cooperation/cooperation.module.css";
import { EffectSection } from "@/features/cooperation/effect-section.tsx";
import { HistorySection } from "@/features/cooperation/history-section.tsx";
import { RecommendationSteps } from "@/features/cooperation/recommendation-steps.tsx";
import { unitsOf } from "@/features/cooperation/units.ts";
import { figureText } from "@/features/indicator/figure-text.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { RecommendationDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One recommendation: what to do, where it stands, what changed after. */
export async function RecommendationPage({ id }: { id: string }) {
  const t = await getTranslations("cooperation");
  const r = await getTranslations("cooperation.recommendations");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const { recommendation: row, indicators } = await load(RecommendationDocument, { id });
  const units = unitsOf(indicators);
  const shown = (value: number | null) => figureText(value, units.get(row.indicator ?? "") ?? "", locale);
  return (
    <CooperationPage
      room={room}
      list="recommendations"
      title={row.subject}
      lead={[
        label("recommendationSource", row.source, locale),
        label("recommendationKind", row.kind, locale),
        row.municipality.name,
        row.federalSector && label("topicGroup", row.federalSector, locale),
      ]
        .filter(Boolean)
        .join(" · ")}
    >
      <Facts
        facts={[
          { name: r("state"), value: label("recommendationState", row.state, locale), note: row.reason },
          ...(row.indicator
            ? [
                {
                  name: label("indicator", row.indicator, locale),
                  value: `${shown(row.effectFrom)} → ${shown(row.effectTo)}`,
                  note: row.effectBy ? t("by", { day: formatShortDay(row.effectBy, locale) }) : r("expected"),
                },
              ]
            : []),
          ...(row.adoptedOn ? [{ name: r("adoptedOn"), value: formatShortDay(row.adoptedOn, locale) }] : []),
        ]}
      />
      <Section title={r("text")}>
        <Text className={classes.text}>{row.text}</Text>
      </Section>
      <Section title={r("measure")}>
        <Text className={classes.text}>{row.measure}</Text>
        {row.clause && (
          <Text fz="sm" c="var(--text-quiet)">
            {t("clause", { clause: row.clause })}
          </Text>
        )}
      </Section>
      {room.mayAct && row.steps.length > 0 && (
        <RecommendationSteps id={row.id} revision={row.revision} steps={row.steps} />
      )}
      {row.effect && row.indicator && (
        <EffectSection effect={row.effect} indicator={row.indicator} unit={units.get(row.indicator) ?? ""} />
      )}
      <HistorySection history={row.history} units={units} timeZone={room.timeZone} />
      <Group className="no-print">
        {row.requestId && (
          <TextLink href={`${room.base}/requests/${row.requestId}`}>{r("ofRequest")}</TextLink>
        )}
        {row.practiceId && (
          <TextLink href={`${room.base}/practices/${row.practiceId}`}>{r("ofPractice")}</TextLink>
        )}
        <TextLink href={`${room.base}/recommendations`}>{t("back")}</TextLink>
      </Group>
    </CooperationPage>
  );
}
