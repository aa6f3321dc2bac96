import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import classes from "@/features/cooperation/cooperation.module.css";
import { PracticeButton } from "@/features/cooperation/practice-dialog.tsx";
import { PracticeSteps } from "@/features/cooperation/practice-steps.tsx";
import { unitsOf } from "@/features/cooperation/units.ts";
import { Feature } from "@/features/feature/feature.tsx";
import { figureText } from "@/features/indicator/figure-text.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { PracticeDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer } from "@/lib/viewer.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const parts = ["problem", "solution", "resources", "result"] as const;

/** One practice: what to do, what it takes, where it was taken over and what changed after. */
export async function PracticePage({ id }: { id: string }) {
  const t = await getTranslations("cooperation");
  const p = await getTranslations("cooperation.practices");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const { regions } = await getViewer();
  const { practice, indicators } = await load(PracticeDocument, { id });
  const unit = unitsOf(indicators).get(practice.indicator ?? "") ?? "";
  const mayChange = room.mayAct && (room.isRegion || (practice.isMine && practice.state === "PROPOSED"));
  return (
    <CooperationPage
      room={room}
      list="practices"
      title={practice.title}
      lead={[
        practice.originName,
        label("practiceState", practice.state, locale),
        practice.federalSector && label("topicGroup", practice.federalSector, locale),
        practice.indicator && label("indicator", practice.indicator, locale),
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={mayChange && <PracticeButton practice={practice} isRegion={room.isRegion} />}
    >
      {practice.reason && <Text>{practice.reason}</Text>}
      {parts.map((part) =>
        practice[part] ? (
          <Section key={part} title={p(part)}>
            <Text className={classes.text}>{practice[part]}</Text>
          </Section>
        ) : null,
      )}
      {room.mayAct &&
        (room.isRegion ? (
          <PracticeSteps
            practice={practice}
            regions={regions.filter((region) => region.id !== practice.region.id)}
            base={room.base}
            isRegion
          />
        ) : (
          <Feature code="REC-02">
            <PracticeSteps practice={practice} regions={[]} base={room.base} isRegion={false} />
          </Feature>
        ))}
      <Section title={p("adoptions")}>
        {practice.adoptions.length === 0 ? (
          <Text c="var(--text-quiet)">{p("nowhere")}</Text>
        ) : (
          <DataTable
            caption={p("adoptions")}
            rows={practice.adoptions}
            rowKey={({ adopterName }) => adopterName}
            columns={[
              {
                key: "who",
                header: t("municipality"),
                isHeading: true,
                cell: ({ adopterName }) => adopterName,
              },
              {
                key: "when",
                header: t("recommendations.adoptedOn"),
                cell: ({ adoptedOn }) => (adoptedOn ? formatShortDay(adoptedOn, locale) : p("underWay")),
              },
              {
                key: "change",
                header: p("changed"),
                cell: ({ valueBefore, valueAfter, casesAfter, isWithinChance }) =>
                  valueBefore === null || valueAfter === null
                    ? "—"
                    : [
                        `${figureText(valueBefore, unit, locale)} → ${figureText(valueAfter, unit, locale)}`,
                        casesAfter === null ? "" : t("effect.cases", { count: casesAfter ?? 0 }),
                        isWithinChance === true ? t("effect.withinChance") : "",
                      ]
                        .filter((each) => each !== "")
                        .join(", "),
              },
            ]}
          />
        )}
        <Text fz="sm" c="var(--text-quiet)" mt="xs">
          {t("effect.noProof")}
        </Text>
      </Section>
      <Group className="no-print">
        <TextLink href={`${room.base}/practices`}>{t("back")}</TextLink>
      </Group>
    </CooperationPage>
  );
}
