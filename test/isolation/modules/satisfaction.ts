import { inOwnRoom, ownRow } from "../outcomes.ts";
import { deed, revisionOf } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const period = { from: "2026-03-01", to: "2026-04-16" };
const study = {
  title: "Дворы",
  subject: "Отдел",
  method: "PHONE",
  heldFrom: "2026-03-01",
  heldTo: "2026-03-02",
  respondents: 10,
  satisfied: 5,
  findings: "Темно",
};

/** What applicants think of the work: marks name submissions, studies say what people told. */
export const satisfaction: ModuleIsolation = {
  rootFields: {
    "Query.satisfactionSummary": { args: () => period, outcomes: inOwnRoom },
    "Query.satisfactionStudies": { outcomes: inOwnRoom },
    "Query.satisfactionAim": { outcomes: inOwnRoom },
    "Mutation.recordSatisfaction": {
      args: ({ ids }) => ({
        input: { submissionId: ids["replied"], revision: 1, mark: 5, source: "PHONE" },
      }),
      outcomes: ownRow,
    },
    "Mutation.saveSatisfactionStudy": {
      args: ({ ids }) => ({ input: { id: ids["study"], ...study } }),
      outcomes: ownRow,
    },
    "Mutation.changeSatisfactionAim": { args: () => ({ percent: 90 }), outcomes: inOwnRoom },
  },
  personalFields: {
    SatisfactionMark: "collectedByName comment",
    SatisfactionRow: "name",
    SatisfactionStudy: "createdByName",
    Submission: "marks",
  },
  sharedFields: {
    SatisfactionAimView: "ground isOwn percent",
    SatisfactionMark: "at collectedAs id mark source",
    SatisfactionRow: "answered highShare key marks mean responseRate slice",
    SatisfactionStudy:
      "changedAt decisions findings heldFrom heldTo id method respondents satisfied subject title",
    SatisfactionStudyConnection: "edges pageInfo totalCount",
    SatisfactionStudyEdge: "cursor node",
    SatisfactionStudySaved: "study",
    SatisfactionSummary: "rows",
  },
  rights: {
    satisfaction_aim: { app_tenant: "rawd" },
    satisfaction_mark: { app_tenant: "ra" },
    satisfaction_study: { app_tenant: "rawd" },
  },
  personalTables: ["satisfaction_mark"],
  fill: fillSatisfaction,
};

async function fillSatisfaction(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const saved = await deed<{ study: { id: string } }>(
    stage,
    "saveSatisfactionStudy(SatisfactionStudyInput)",
    "SatisfactionStudySaved { study { id } }",
    {
      ...study,
      title: `Дворы: ${personal}`,
      findings: `${personal}: темно`,
      decisions: `${personal} поставит фонари`,
    },
  );
  await deed(stage, "recordSatisfaction(RecordSatisfactionInput)", "SubmissionSaved { submission { id } }", {
    ...(await revisionOf(stage, ids["replied"])),
    mark: 2,
    source: "PHONE",
    comment: `${personal} ждал долго`,
  });
  const aim = await stage.api.send(
    stage.own,
    "mutation { changeSatisfactionAim(percent: 85) { __typename } }",
  );
  if (aim.errors.length > 0) throw new Error(`No aim could be set: ${aim.text}`);
  return { study: saved.study.id };
}
