import { Alert, Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { RequestAssignment } from "@/features/assignment/request-assignment.tsx";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import classes from "@/features/cooperation/cooperation.module.css";
import { FilesSection } from "@/features/cooperation/files-section.tsx";
import { HistorySection } from "@/features/cooperation/history-section.tsx";
import { RecommendButton } from "@/features/cooperation/recommend-dialog.tsx";
import { RequestSteps } from "@/features/cooperation/request-steps.tsx";
import { unitsOf } from "@/features/cooperation/units.ts";
import { RequestButton } from "@/features/report/request-button.tsx";
import { periodName } from "@/features/indicator/period-view.ts";
import { formatInstant, formatShortDay, todayIn } from "@/lib/dates.ts";
import { CentreRequestDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Facts } from "@/ui/facts.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One request: what is asked, what was answered, what may be done now. */
export async function RequestPage({ id }: { id: string }) {
  const t = await getTranslations("cooperation");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const { centreRequest: request, recommendations, indicators } = await load(CentreRequestDocument, { id });
  const zone = request.municipality.timeZone;
  const { permissions } = await getViewer();
  const today = todayIn(zone);
  const reportRequest = {
    id: request.id,
    subject: request.subject,
    askedBy: t("regionalCentre"),
    dueOn: request.dueOn < today ? today : request.dueOn,
    from: request.wantedFrom,
  };
  const isOpen = request.state !== "ACCEPTED" && request.state !== "WITHDRAWN";
  const { wantedGrain, wantedFrom, wantedIndicators } = request;
  return (
    <CooperationPage
      room={room}
      list="requests"
      title={request.subject}
      lead={`${label("requestDirection", request.direction, locale)} · ${request.municipality.name}`}
    >
      <Facts
        facts={[
          { name: t("requests.columns.state"), value: label("centreRequestState", request.state, locale) },
          {
            name: t("requests.columns.due"),
            value: formatShortDay(request.dueOn, locale),
            note: [
              request.isOverdue && t("requests.overdue"),
              request.originalDueOn !== request.dueOn &&
                t("requests.first", { day: formatShortDay(request.originalDueOn, locale) }),
            ]
              .filter(Boolean)
              .join(" · "),
          },
          {
            name: t("requests.columns.priority"),
            value: label("centreRequestPriority", request.priority, locale),
          },
          { name: t("requests.columns.sent"), value: formatInstant(request.createdAt, locale, zone) },
        ]}
      />
      {request.askedDueOn && (
        <Alert
          color="yellow"
          title={t("requests.timeAsked", { day: formatShortDay(request.askedDueOn, locale) })}
        />
      )}
      <Section title={t("requests.text")}>
        <Text className={classes.text}>{request.text}</Text>
        {request.clause && (
          <Text fz="sm" c="var(--text-quiet)" mt="xs">
            {t("requests.groundClause", { clause: request.clause })}
          </Text>
        )}
        {wantedIndicators.length > 0 && wantedGrain && wantedFrom && (
          <Text fz="sm" mt="xs">
            {t("requests.wantedFor", {
              period: periodName({ grain: wantedGrain, startsOn: wantedFrom }, locale),
              indicators: wantedIndicators.map((code) => label("indicator", code, locale)).join(", "),
            })}
          </Text>
        )}
      </Section>
      {room.mayAct && request.steps.length > 0 && (
        <RequestSteps
          id={request.id}
          revision={request.revision}
          steps={request.steps}
          wanted={{ indicators: wantedIndicators, grain: wantedGrain ?? "MONTH", on: wantedFrom }}
          askedDueOn={request.askedDueOn}
        />
      )}
      {room.slug !== null && request.steps.includes("ANSWER") && permissions.includes("report:draft") && (
        <Group className="no-print">
          <RequestButton slug={room.slug} today={today} request={reportRequest} />
        </Group>
      )}
      {room.slug !== null && request.steps.includes("ANSWER") && permissions.includes("assignment:set") && (
        <Group className="no-print">
          <RequestAssignment slug={room.slug} today={today} requestId={request.id} />
        </Group>
      )}
      <FilesSection
        files={request.files}
        address={room.mayAct && isOpen ? `/files/cooperation/requests/${request.id}` : null}
        side={room.isRegion ? "REGION" : "MUNICIPALITY"}
        timeZone={zone}
      />
      <HistorySection history={request.history} units={unitsOf(indicators)} timeZone={zone} />
      {request.direction === "TO_CENTRE" && (
        <Section
          title={t("lists.recommendations")}
          aside={
            room.mayAct &&
            room.isRegion && (
              <RecommendButton municipalities={[request.municipality]} isRegion requestId={request.id} />
            )
          }
        >
          {recommendations.edges.length === 0 && (
            <Text c="var(--text-quiet)">{t("recommendations.noneOfRequest")}</Text>
          )}
          <PlainList>
            {recommendations.edges.map(({ node }) => (
              <PlainListItem key={node.id} aside={label("recommendationState", node.state, locale)}>
                <TextLink href={`${room.base}/recommendations/${node.id}`}>{node.subject}</TextLink>
              </PlainListItem>
            ))}
          </PlainList>
        </Section>
      )}
      <Group className="no-print">
        <TextLink href={`${room.base}/requests`}>{t("back")}</TextLink>
      </Group>
    </CooperationPage>
  );
}
