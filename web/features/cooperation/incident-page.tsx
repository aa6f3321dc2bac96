import { Group, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { CooperationPage } from "@/features/cooperation/cooperation-page.tsx";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";
import classes from "@/features/cooperation/cooperation.module.css";
import { FilesSection } from "@/features/cooperation/files-section.tsx";
import { IncidentActs, SettleTaskButton, UnlinkButton } from "@/features/cooperation/incident-acts.tsx";
import { LinkSubmissionsButton } from "@/features/cooperation/incident-dialogs.tsx";
import { submissionPath } from "@/features/submission/paths.ts";
import { formatInstant } from "@/lib/dates.ts";
import { RegionalIncidentDocument, RequestChoicesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One incident: the thread, its tasks and files; to a centre its own submissions behind it. */
export async function IncidentPage({ id }: { id: string }) {
  const t = await getTranslations("cooperation");
  const i = await getTranslations("cooperation.incidents");
  const locale = await getLocale();
  const room = await cooperationRoom();
  const [{ regionalIncident: incident }, choices] = await Promise.all([
    load(RegionalIncidentDocument, { id }),
    room.isRegion && room.mayAct ? load(RequestChoicesDocument, {}) : null,
  ]);
  const at = (instant: string) => formatInstant(instant, locale, room.timeZone);
  const mayWrite = room.mayAct && incident.steps.includes("POST");
  return (
    <CooperationPage
      room={room}
      list="incidents"
      title={incident.title}
      lead={[
        label("regionalIncidentState", incident.state, locale),
        incident.raisedByName,
        at(incident.createdAt),
      ].join(" · ")}
    >
      <Text className={classes.text}>{incident.text}</Text>
      <Text fz="sm">
        {i("participants")}: {incident.participantNames.join(", ") || "—"}
      </Text>
      {incident.summary && (
        <Section title={i("summary")}>
          <Text className={classes.text}>{incident.summary}</Text>
        </Section>
      )}
      {room.mayAct && (
        <IncidentActs
          incident={incident}
          municipalities={choices?.municipalities.edges.map(({ node }) => node) ?? []}
        />
      )}
      <Section title={i("tasks")}>
        {incident.tasks.length === 0 && <Text c="var(--text-quiet)">{i("noTasks")}</Text>}
        <PlainList>
          {incident.tasks.map((task) => (
            <PlainListItem
              key={task.id}
              aside={
                room.mayAct && task.isSettleable && <SettleTaskButton id={task.id} isRegion={room.isRegion} />
              }
            >
              <Text fw={550}>{task.assigneeName}</Text>
              <Text className={classes.text}>{task.text}</Text>
              <Text fz="sm" {...(task.isOverdue ? { c: "red.8" } : { c: "var(--text-quiet)" })}>
                {[
                  label("incidentTaskState", task.state, locale),
                  i("until", { at: at(task.dueAt) }),
                  task.isOverdue ? t("requests.overdue") : null,
                  task.result,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
      </Section>
      <Section title={i("thread")}>
        <Stack gap="md">
          {incident.posts.map((post) => (
            <div key={post.id}>
              <Text fw={550}>{label("incidentAction", post.action, locale)}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {[at(post.at), post.authorName].join(" · ")}
              </Text>
              <Text className={classes.text}>{post.text}</Text>
            </div>
          ))}
          <Text fz="sm" c="var(--text-quiet)">
            {i("threadHint")}
          </Text>
        </Stack>
      </Section>
      <FilesSection
        files={incident.files}
        address={mayWrite ? `/files/cooperation/incidents/${incident.id}` : null}
        side={room.isRegion ? "REGION" : "MUNICIPALITY"}
        timeZone={room.timeZone}
      />
      {!room.isRegion && room.slug && (
        <Section title={i("own")} aside={room.mayAct && <LinkSubmissionsButton id={incident.id} />}>
          <Text fz="sm" c="var(--text-quiet)">
            {i("submissionsHint")}
          </Text>
          <PlainList>
            {incident.ownSubmissions.map((submission) => (
              <PlainListItem
                key={submission.id}
                aside={
                  room.mayAct && (
                    <UnlinkButton id={incident.id} submissionId={submission.id} number={submission.number} />
                  )
                }
              >
                <TextLink href={submissionPath(room.slug ?? "", submission.id)}>{submission.number}</TextLink>{" "}
                {submission.summary}
              </PlainListItem>
            ))}
          </PlainList>
        </Section>
      )}
      <Group className="no-print">
        <TextLink href={`${room.base}/incidents`}>{t("back")}</TextLink>
      </Group>
    </CooperationPage>
  );
}
