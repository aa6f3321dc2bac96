import { deed } from "./deed.ts";
import type { Filling } from "./module.ts";

const period = { grain: "MONTH", startsOn: "2026-04-01" };

/** One of each thing that a centre and its regional centre do together. */
export async function fillTwoSides(stage: Filling): Promise<Record<string, string>> {
  const { api, region, municipalityId, personal } = stage;
  const regional = { api, own: region };
  const { requests } = await deed<{ requests: { id: string }[] }>(
    regional,
    "sendCentreRequests(SendCentreRequestsInput)",
    "CentreRequestsSent { requests { id } }",
    {
      municipalityIds: [municipalityId],
      subject: "Вывоз снега",
      text: "Сколько дворов?",
      dueOn: "2026-05-01",
    },
  );
  const request = requests[0]!.id;
  const requestFile = await addFile(stage, request);
  await deed(
    stage,
    "answerCentreRequest(AnswerCentreRequestInput)",
    "CentreRequestSaved { request { id } }",
    { id: request, revision: 1, text: "Все дворы", indicators: ["RECEIVED"], period },
  );
  const advice = {
    kind: "REMOVAL",
    subject: "График уборки",
    text: "Много жалоб",
    measure: "Опубликовать график",
  };
  const { recommendations } = await deed<{ recommendations: { id: string }[] }>(
    regional,
    "recommend(RecommendInput)",
    "RecommendationsMade { recommendations { id } }",
    { ...advice, municipalityIds: [municipalityId] },
  );
  // Inside a centre people are named: nobody else may read it.
  await deed(stage, "recommend(RecommendInput)", "RecommendationsMade { recommendations { id } }", {
    ...advice,
    subject: `Пусть график ведёт ${personal}`,
  });
  const { practice } = await deed<{ practice: { id: string } }>(
    stage,
    "savePractice(PracticeInput)",
    "PracticeSaved { practice { id } }",
    { title: "Чат двора", problem: "Долго", solution: "Завести чат" },
  );
  const { targets } = await deed<{ targets: { id: string }[] }>(
    regional,
    "bringTarget(BringTargetInput)",
    "TargetsBrought { targets { id } }",
    { municipalityIds: [municipalityId], indicator: "ON_TIME", planned: 0.95, period },
  );
  return {
    request,
    requestFile,
    recommendation: recommendations[0]!.id,
    practice: practice.id,
    target: targets[0]!.id,
    ...(await fillIncident(stage)),
  };
}

async function addFile({ api, own }: Filling, request: string): Promise<string> {
  const response = await fetch(`${api.url}/files/cooperation/requests/${request}`, {
    method: "POST",
    headers: { "x-file-name": "list.txt", cookie: `mcu_session=${own}` },
    body: "список дворов",
  });
  return ((await response.json()) as { id: string }).id;
}

async function fillIncident(stage: Filling): Promise<Record<string, string>> {
  const { api, region, municipalityId, personal } = stage;
  const regional = { api, own: region };
  const { submission } = await deed<{ submission: { id: string } }>(
    stage,
    "registerSubmission(RegisterSubmissionInput)",
    "SubmissionSaved { submission { id } }",
    {
      regime: "MESSAGE",
      channel: "POS",
      applicantKind: "CITIZEN",
      summary: `${personal} пишет о паводке`,
      scale: "REGIONAL",
    },
  );
  const { incident } = await deed<{ incident: { id: string; revision: number } }>(
    stage,
    "raiseRegionalIncident(RaiseIncidentInput)",
    "IncidentSaved { incident { id revision } }",
    { title: "Паводок на реке", text: "Вода поднимается", submissionIds: [submission.id] },
  );
  await deed(regional, "openRegionalIncident(OpenIncidentInput)", "IncidentSaved { incident { id } }", {
    ...incident,
    title: "Паводок на реке",
    text: "Вода поднимается",
    municipalityIds: [municipalityId],
  });
  const { task } = await deed<{ task: { id: string } }>(
    regional,
    "addIncidentTask(IncidentTaskInput)",
    "IncidentTaskSaved { task { id } }",
    { incidentId: incident.id, municipalityId, text: "Осмотреть берег", dueAt: "2026-05-01T09:00:00Z" },
  );
  return { incident: incident.id, incidentTask: task.id, regionalSubmission: submission.id };
}
