import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkedAssignments } from "@/features/assignment/linked-assignments.tsx";
import { DecisionButton } from "@/features/poll/decision-button.tsx";
import { pollChoices } from "@/features/poll/poll-choices.ts";
import { PollButton } from "@/features/poll/poll-dialog.tsx";
import { PollHistory } from "@/features/poll/poll-history.tsx";
import { pollRoom } from "@/features/poll/poll-room.ts";
import { PollSteps } from "@/features/poll/poll-steps.tsx";
import { countText, periodText, personText, shareText } from "@/features/poll/poll-words.ts";
import { ResultsSection } from "@/features/poll/results-section.tsx";
import { StagesSection } from "@/features/poll/stages-section.tsx";
import { SubjectsSection } from "@/features/poll/subjects-section.tsx";
import { CentreFiles } from "@/features/training/centre-files.tsx";
import { formatDay } from "@/lib/dates.ts";
import { PollDocument, type PollQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One poll: what is asked, what has to be done, how it ended and what was decided. */
export async function PollPage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("polls");
  const locale = await getLocale();
  const room = await pollRoom(slug, "polls");
  const { base, timeZone, mayChange } = room;
  const { poll } = await load(PollDocument, { id });
  const isOver = poll.state === "PUBLISHED" || poll.state === "CANCELLED";
  const isCounted = poll.state === "COUNTED" || poll.state === "PUBLISHED";
  return (
    <Page
      title={poll.title}
      lead={[
        label("pollKind", poll.kind, locale),
        periodText(poll.startsOn, poll.endsOn, locale),
        label("pollState", poll.state, locale),
      ].join(" · ")}
      actions={<PrintButton />}
    >
      <Facts facts={await factsOf(poll)} />
      {mayChange && (
        <Group gap="xs" className="no-print">
          <PollSteps poll={poll} />
          {!isOver && <PollButton poll={poll} choices={await pollChoices(room)} base={base} />}
          {isCounted && <DecisionButton poll={poll} />}
        </Group>
      )}
      {poll.about && <Text style={{ whiteSpace: "pre-line" }}>{poll.about}</Text>}
      <ResultsSection poll={poll} mayChange={mayChange} />
      {poll.decision && (
        <Section title={t("decision")}>
          <Text style={{ whiteSpace: "pre-line" }}>{poll.decision}</Text>
          {poll.decidedOn && (
            <Text fz="sm" c="var(--text-quiet)">
              {formatDay(poll.decidedOn, locale)}
            </Text>
          )}
        </Section>
      )}
      <StagesSection poll={poll} mayChange={mayChange && !isOver} />
      <SubjectsSection base={base} poll={poll} mayChange={mayChange} />
      <Section title={t("files")}>
        <CentreFiles
          files={poll.files}
          address={mayChange ? `/files/centre/polls/${id}` : null}
          timeZone={timeZone}
        />
      </Section>
      <LinkedAssignments slug={slug} timeZone={timeZone} link={{ kind: "POLL", linkedId: id }} />
      <PollHistory history={poll.history} timeZone={timeZone} />
      <TextLink href={`${base}/polls`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}

async function factsOf(poll: PollQuery["poll"]) {
  const t = await getTranslations("polls");
  const locale = await getLocale();
  const { participantCount, invitedCount, leastCount, isValid, settlement, place, link, publishedIn } = poll;
  const leadsSomewhere = publishedIn !== null && /^https?:\/\/\S+$/u.test(publishedIn);
  return [
    { name: t("organiser"), value: poll.organiser },
    { name: t("officer"), value: personText(poll.officer) },
    ...(settlement || place
      ? [{ name: t("place"), value: [settlement?.name, place].filter(Boolean).join(", ") }]
      : []),
    {
      name: t("participants"),
      value: countText(participantCount, locale),
      note:
        invitedCount !== null && participantCount !== null
          ? t("turnout", { share: shareText(participantCount, invitedCount, locale) })
          : invitedCount !== null
            ? t("ofInvited", { count: invitedCount })
            : null,
    },
    ...(leastCount === null
      ? []
      : [
          {
            name: t("least"),
            value: countText(leastCount, locale),
            note: isValid === null ? null : t(isValid ? "enough" : "notEnough"),
          },
        ]),
    ...(link
      ? [
          {
            name: t("link"),
            value: (
              <a href={link} rel="noreferrer">
                {t("openLink")}
              </a>
            ),
          },
        ]
      : []),
    ...(publishedIn
      ? [
          {
            name: t("publishedIn"),
            value: leadsSomewhere ? (
              <a href={publishedIn} rel="noreferrer">
                {t("openLink")}
              </a>
            ) : (
              publishedIn
            ),
            note: poll.publishedOn && formatDay(poll.publishedOn, locale),
          },
        ]
      : []),
  ];
}
