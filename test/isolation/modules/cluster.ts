import { inOwnRoom, ownRow, type RootField } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const seen = (ids: Readonly<Record<string, string>>) => ({ id: ids["cluster"], revision: 2 });
const step: RootField = { args: ({ ids }) => ({ input: seen(ids) }), outcomes: ownRow };
const withSubmission = (more: object = {}): RootField => ({
  args: ({ ids }) => ({ input: { ...seen(ids), submissionIds: [ids["submission"]], ...more } }),
  outcomes: ownRow,
});

/** Problems: what a centre thinks its submissions have in common; nobody else sees any of it. */
export const cluster: ModuleIsolation = {
  rootFields: {
    "Query.clusters": { outcomes: inOwnRoom },
    "Query.cluster": { args: ({ ids }) => ({ id: ids["cluster"] }), outcomes: ownRow },
    "Query.clusterSearch": { outcomes: inOwnRoom },
    "Mutation.confirmCluster": step,
    "Mutation.dismissCluster": step,
    "Mutation.closeCluster": step,
    "Mutation.undoClusterStep": step,
    "Mutation.changeCluster": {
      args: ({ ids }) => ({ input: { ...seen(ids), title: "Проблема" } }),
      outcomes: ownRow,
    },
    "Mutation.nameClusterCause": step,
    "Mutation.makeCluster": {
      args: ({ ids }) => ({ input: { title: "Проблема", submissionIds: [ids["submission"]] } }),
      outcomes: inOwnRoom,
    },
    "Mutation.addToCluster": withSubmission(),
    "Mutation.removeFromCluster": withSubmission(),
    "Mutation.splitCluster": withSubmission({ title: "Другая" }),
    "Mutation.mergeClusters": {
      args: ({ ids }) => ({ input: { ...seen(ids), otherIds: [ids["otherCluster"]] } }),
      outcomes: ownRow,
    },
    "Mutation.findClusters": { outcomes: inOwnRoom },
  },
  personalFields: {
    Cluster:
      "cause causeNote history mechanism mechanisms mergedInto place places sector similar submissions title topic words",
    ClusterEvent: "actor note",
    ClusterMember: "addedBy submission",
    ClusterPlace: "place",
    ClusterReason: "words",
    Submission: "clusters",
  },
  sharedFields: {
    Cluster:
      "canUndo createdAt firstOn growth id lastOn openCount overdueCount revision state steps submissionCount weeks withCauseCount",
    ClusterAllowedStep: "step to",
    ClusterConnection: "edges pageInfo totalCount",
    ClusterEdge: "cursor node",
    ClusterEvent: "at id kind",
    ClusterMember: "addedAt reasons",
    ClusterMemberConnection: "edges pageInfo totalCount",
    ClusterMemberEdge: "cursor node",
    ClusterPlace: "count",
    ClusterReason: "code",
    ClusterRefused: "clause code currentRevision message",
    ClusterSaved: "cluster",
    ClusterSearch: "done finishedAt isRunning total",
    ClusterWeek: "count expected high isOver low members startsOn",
    Growth: "expected from isSeasonal observed ratioHigh ratioLow sentence state to",
  },
  rights: {
    cluster: { app_tenant: "rawd" },
    cluster_event: { app_tenant: "ra" },
    cluster_submission: { app_tenant: "rawd" },
    story_key: { app_tenant: "rawd" },
    story_progress: { app_tenant: "rawd" },
    story_trace: { app_tenant: "rawd" },
    story_word: { app_tenant: "rawd" },
  },
  personalTables: [
    "cluster",
    "cluster_event",
    "cluster_submission",
    "story_key",
    "story_trace",
    "story_word",
  ],
  fill: fillCluster,
};

const SAVED = "ClusterSaved { cluster { id revision } }";

interface Made {
  cluster: { id: string; revision: number };
}

/** Two problems, one of them with a person's name in everything that people write. */
async function fillCluster(stage: Filling): Promise<Record<string, string>> {
  const { ids, personal } = stage;
  const make = (title: string, submission: string) =>
    deed<Made>(stage, "makeCluster(MakeClusterInput)", SAVED, { title, submissionIds: [ids[submission]] });
  const { cluster: made } = await make(`Пишет ${personal}`, "submission");
  const { cluster: other } = await make("Другая проблема", "earlierSubmission");
  await deed(stage, "nameClusterCause(NameClusterCauseInput)", SAVED, {
    ...made,
    note: `Установил ${personal}`,
  });
  return { cluster: made.id, otherCluster: other.id };
}
