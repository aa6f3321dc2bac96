import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { AttendanceForm } from "@/features/training/attendance-form.tsx";
import { CentreFiles } from "@/features/training/centre-files.tsx";
import { ProgrammeButton } from "@/features/training/programme-form.tsx";
import { TrainingButton } from "@/features/training/training-dialog.tsx";
import { trainingRoom } from "@/features/training/training-room.ts";
import { TrainingSteps } from "@/features/training/training-steps.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { TrainingChoicesDocument, TrainingDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { timeIn } from "@/lib/local-time.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One training: programme, materials, who came. */
export async function TrainingPage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("trainings");
  const locale = await getLocale();
  const { base, timeZone, mayChange, kinds } = await trainingRoom(slug);
  const { training } = await load(TrainingDocument, { id });
  const choices = mayChange ? (await load(TrainingChoicesDocument, { slug })).municipality : null;
  const nameOf = ({ member, name, recipient }: (typeof training.attendees)[number]) =>
    [member && [member.name, member.post].filter(Boolean).join(", "), name, recipient?.name]
      .filter(Boolean)
      .join(" · ");
  return (
    <Page
      title={training.title}
      lead={[
        label("trainingKind", training.kind, locale),
        label("trainingState", training.state, locale),
        training.note,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={<PrintButton />}
    >
      <Facts
        facts={[
          {
            name: t("at"),
            value: formatInstant(training.startsAt, locale, timeZone),
            note: t("lasts", { minutes: training.minutes }),
          },
          ...(training.place ? [{ name: t("place"), value: training.place }] : []),
          ...(training.lecturer ? [{ name: t("lecturer"), value: training.lecturer }] : []),
        ]}
      />
      {mayChange && (
        <Group gap="xs" className="no-print">
          <TrainingSteps id={id} revision={training.revision} state={training.state} />
          {training.state !== "CANCELLED" && (
            <TrainingButton training={training} kinds={kinds} timeZone={timeZone} />
          )}
        </Group>
      )}
      <Section
        title={t("programme")}
        aside={
          mayChange && training.state !== "CANCELLED" ? <ProgrammeButton training={training} /> : undefined
        }
      >
        {training.programme && <Text style={{ whiteSpace: "pre-line" }}>{training.programme}</Text>}
        <PlainList>
          {training.points.map(({ startsAt, topic: { id: topicId, title, minutes, speaker } }) => (
            <PlainListItem
              key={topicId}
              aside={
                <Text fz="sm" c="var(--text-quiet)">
                  {timeIn(timeZone, new Date(startsAt))}–
                  {timeIn(timeZone, new Date(new Date(startsAt).getTime() + minutes * 60_000))}
                </Text>
              }
            >
              {title}
              {speaker && (
                <Text fz="sm" c="var(--text-quiet)">
                  {speaker}
                </Text>
              )}
            </PlainListItem>
          ))}
        </PlainList>
        {!training.programme && training.points.length === 0 && (
          <Text c="var(--text-quiet)">{t("noProgramme")}</Text>
        )}
      </Section>
      <Section title={t("materials")}>
        <CentreFiles
          files={training.files}
          address={mayChange ? `/files/centre/trainings/${id}` : null}
          timeZone={timeZone}
        />
      </Section>
      <Section title={t("attendance")}>
        {training.attendees.length === 0 && <Text c="var(--text-quiet)">{t("nobody")}</Text>}
        <PlainList>
          {training.attendees.map((attendee) => (
            <PlainListItem
              key={attendee.id}
              aside={
                <Text fz="sm" c="var(--text-quiet)">
                  {attendee.isPresent === null
                    ? t("unknown")
                    : attendee.isPresent
                      ? t("present")
                      : t("absent")}
                </Text>
              }
            >
              {nameOf(attendee)}
            </PlainListItem>
          ))}
        </PlainList>
        {choices && (
          <AttendanceForm
            key={training.revision}
            training={training}
            members={choices.members.edges.map(({ node: { id: memberId, name, post } }) => ({
              id: memberId,
              name: [name, post].filter(Boolean).join(", "),
            }))}
            recipients={choices.recipients.edges.map(({ node }) => node)}
          />
        )}
      </Section>
      <TextLink href={`${base}/trainings`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
