import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { BeginButton } from "@/features/minutes/begin-button.tsx";
import { ExtractsSection } from "@/features/minutes/extracts-section.tsx";
import { MinutesEditor } from "@/features/minutes/minutes-editor.tsx";
import { MinutesFiles } from "@/features/minutes/minutes-files.tsx";
import { MinutesHistory } from "@/features/minutes/minutes-history.tsx";
import { MinutesSteps } from "@/features/minutes/minutes-steps.tsx";
import { SignaturesSection } from "@/features/minutes/signatures-section.tsx";
import { ReportPaper } from "@/features/report/report-paper.tsx";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import {
  AssignmentChoicesDocument,
  type MinutesDutyPartsFragment,
  MinutesPageDocument,
  type MinutesPartsFragment,
} from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Minutes of one meeting: written while they are a draft, then read, signed and carried out. */
export async function MinutesPage({ slug, id }: { slug: string; id: string }) {
  await requirePermission("meeting:view");
  const { municipality } = await getViewer();
  if (!municipality) notFound();
  const t = await getTranslations("minutes");
  const locale = (await getLocale()) as "ru" | "en";
  const { meeting, minutes } = await load(MinutesPageDocument, { meetingId: id });
  const back = <TextLink href={`/${slug}/meetings/${id}`}>{meeting.title}</TextLink>;
  const title = t("title", { number: `${meeting.number}/${meeting.year}` });
  if (!minutes) {
    const canBegin = meeting.state === "IN_SESSION" || meeting.state === "HELD";
    return (
      <Page title={title} lead={back}>
        <Empty title={t("notBegun")}>
          {canBegin ? <BeginButton meetingId={id} /> : t("beginWhenOpened")}
        </Empty>
      </Page>
    );
  }
  const state = label("minutesState", minutes.state, locale);
  return (
    <Page
      isWide={minutes.mayWrite}
      title={title}
      lead={
        <>
          {back} · {minutes.version > 1 ? t("stateOfVersion", { state, version: minutes.version }) : state}
        </>
      }
      actions={<MinutesFiles id={minutes.id} />}
    >
      <MinutesBody slug={slug} minutes={minutes} timeZone={municipality.timeZone} />
    </Page>
  );
}

interface BodyProps {
  slug: string;
  minutes: MinutesPartsFragment;
  timeZone: string;
}

async function MinutesBody({ slug, minutes, timeZone }: BodyProps) {
  const t = await getTranslations("minutes");
  const choices = minutes.mayWrite ? (await load(AssignmentChoicesDocument, { slug })).municipality : null;
  return (
    <>
      <Facts facts={await factsOf(slug, minutes)} />
      {minutes.mayWrite && choices ? (
        <MinutesEditor key={minutes.id} minutes={minutes} choices={choices} today={todayIn(timeZone)} />
      ) : (
        <MinutesSteps id={minutes.id} revision={minutes.revision} steps={minutes.steps} />
      )}
      <Section title={t("paper")}>
        <ReportPaper document={minutes.document} />
      </Section>
      {minutes.state !== "DRAFT" && <SignaturesSection minutes={minutes} timeZone={timeZone} />}
      {minutes.extracts.length > 0 && (
        <ExtractsSection slug={slug} extracts={minutes.extracts} timeZone={timeZone} />
      )}
      <Section title={t("history")}>
        <MinutesHistory minutes={minutes} timeZone={timeZone} />
      </Section>
    </>
  );
}

async function factsOf(slug: string, { keptBy, signedBy, sentTo, correctionReason }: MinutesPartsFragment) {
  const t = await getTranslations("minutes");
  const locale = (await getLocale()) as "ru" | "en";
  const ground = ({ clause, source }: MinutesDutyPartsFragment) =>
    clause === null ? (
      label("procedureSource", source, locale)
    ) : (
      <ClauseLink base={`/${slug}`} clause={clause} isInText />
    );
  return [
    { name: t("keptBy"), value: keptBy.roleTitles.join(", "), note: ground(keptBy) },
    { name: t("signedBy"), value: signedBy.roleTitles.join(", "), note: ground(signedBy) },
    ...sentTo.map(({ who, clause }) => ({
      name: t("sentTo"),
      value: who,
      note: clause === null ? undefined : <ClauseLink base={`/${slug}`} clause={clause} isInText />,
    })),
    ...(correctionReason === null ? [] : [{ name: t("correctionReason"), value: correctionReason }]),
  ];
}
