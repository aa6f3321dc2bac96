import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { AssignmentFiles } from "@/features/assignment/assignment-files.tsx";
import { AssignmentHistory } from "@/features/assignment/assignment-history.tsx";
import { AssignmentState } from "@/features/assignment/assignment-state.tsx";
import { AssignmentSteps } from "@/features/assignment/assignment-steps.tsx";
import { linkPath } from "@/features/assignment/link-path.ts";
import { ownerName } from "@/features/assignment/owner-name.ts";
import { formatDay, formatInstant, todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import {
  AssignmentChoicesDocument,
  AssignmentPageDocument,
  type AssignmentPageQuery,
} from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Assignment = AssignmentPageQuery["assignment"];

/** One assignment: what, by whom, by when, and what was done about it. */
export async function AssignmentPage({ slug, id }: { slug: string; id: string }) {
  await requirePermission("assignment:carry-out");
  const { permissions, municipality } = await getViewer();
  const t = await getTranslations("assignments");
  const { assignment } = await load(AssignmentPageDocument, { id });
  const isOfCentre = permissions.includes("assignment:view");
  const choices = isOfCentre ? (await load(AssignmentChoicesDocument, { slug })).municipality : null;
  const timeZone = municipality?.timeZone ?? "UTC";
  const isOpen = assignment.state !== "DONE" && assignment.state !== "CANCELLED";
  return (
    <Page title={assignment.title} lead={<AssignmentState assignment={assignment} />}>
      <Facts facts={await factsOf(slug, assignment, timeZone)} />
      <AssignmentSteps
        id={assignment.id}
        revision={assignment.revision}
        steps={assignment.steps}
        today={todayIn(timeZone)}
        choices={choices}
      />
      <Section title={t("whatToDo")}>
        <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{assignment.text}</Text>
      </Section>
      {assignment.links.length > 0 && (
        <Section title={t("links")}>
          <Links slug={slug} links={assignment.links} isOfCentre={isOfCentre} />
        </Section>
      )}
      <Section title={t("files")}>
        <AssignmentFiles
          id={assignment.id}
          files={assignment.files}
          timeZone={timeZone}
          canAdd={isOpen && assignment.steps.length > 0}
        />
      </Section>
      <Section title={t("history")}>
        <AssignmentHistory history={assignment.history} timeZone={timeZone} />
      </Section>
    </Page>
  );
}

async function factsOf(slug: string, assignment: Assignment, timeZone: string) {
  const t = await getTranslations("assignments");
  const locale = (await getLocale()) as "ru" | "en";
  const { dueOn, originalDueOn, wishedDueOn, ground, clause, decision, requestId } = assignment;
  const day = (on: string) => formatDay(on, locale);
  const groundText = ground ?? label("assignmentSource", assignment.sourceKind, locale);
  const path =
    decision !== null
      ? `/${slug}/meetings/${decision.meetingId}/minutes`
      : requestId !== null
        ? `/${slug}/cooperation/requests/${requestId}`
        : null;
  return [
    { name: t("number"), value: `№ ${assignment.number}` },
    { name: t("owner"), value: ownerName(assignment) },
    {
      name: t("due"),
      value: day(dueOn),
      note: dueOn === originalDueOn ? undefined : t("wasDue", { day: day(originalDueOn) }),
    },
    ...(wishedDueOn === null ? [] : [{ name: t("wished"), value: day(wishedDueOn) }]),
    {
      name: t("ground"),
      value: path === null ? groundText : <TextLink href={path}>{groundText}</TextLink>,
      note: clause === null ? undefined : <ClauseLink base={`/${slug}`} clause={clause} isInText />,
    },
    {
      name: t("setBy"),
      value: assignment.setByName,
      note: formatInstant(assignment.setAt, locale, timeZone),
    },
    ...(assignment.controlledByTitle === null
      ? []
      : [{ name: t("controlledBy"), value: assignment.controlledByTitle }]),
    ...(assignment.sector === null ? [] : [{ name: t("sector"), value: assignment.sector.name }]),
  ];
}

interface LinksProps {
  slug: string;
  links: Assignment["links"];
  isOfCentre: boolean;
}

/** What the assignment is about; people of a recipient open but submissions. */
async function Links({ slug, links, isOfCentre }: LinksProps) {
  const locale = (await getLocale()) as "ru" | "en";
  return (
    <PlainList>
      {links.map(({ kind, linkedId, name }) => (
        <PlainListItem key={linkedId}>
          {label("assignmentLinkKind", kind, locale)}:{" "}
          {name !== null && (isOfCentre || kind === "SUBMISSION") ? (
            <TextLink href={linkPath(slug, kind, linkedId)}>
              {kind === "SUBMISSION" ? `№ ${name}` : name}
            </TextLink>
          ) : (
            (name ?? "—")
          )}
        </PlainListItem>
      ))}
    </PlainList>
  );
}
