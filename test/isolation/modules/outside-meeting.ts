import { inOwnRoom, ownRow } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const facts = { body: "Совет депутатов", matter: "О ремонте дорог", heldOn: "2026-03-30" };

/** Meetings of other bodies in which a centre takes part: its own. */
export const outsideMeeting: ModuleIsolation = {
  rootFields: {
    "Query.outsideMeetings": { outcomes: inOwnRoom },
    "Mutation.saveOutsideMeeting": {
      args: ({ ids }) => ({ input: { ...facts, id: ids["outsideMeeting"], revision: 1 } }),
      outcomes: ownRow,
    },
    "Mutation.reportOutsideMeeting": {
      args: ({ ids }) => ({
        input: { id: ids["outsideMeeting"], revision: 2, state: "ATTENDED", result: "Решили." },
      }),
      outcomes: ownRow,
    },
  },
  personalFields: { OutsideMeeting: "body changedBy matter member result" },
  sharedFields: {
    OutsideMeeting: "changedAt heldOn id revision state",
    OutsideMeetingConnection: "edges pageInfo totalCount",
    OutsideMeetingEdge: "cursor node",
    OutsideMeetingSaved: "meeting",
  },
  rights: { outside_meeting: { app_tenant: "rawd" } },
  personalTables: ["outside_meeting"],
  fill: fillOutsideMeeting,
};

async function fillOutsideMeeting(stage: Filling): Promise<Record<string, string>> {
  const { meeting } = await deed<{ meeting: { id: string } }>(
    stage,
    "saveOutsideMeeting(OutsideMeetingInput)",
    "OutsideMeetingSaved { meeting { id } }",
    { ...facts, body: `Совет: ${stage.personal}`, memberId: stage.ids["member"] },
  );
  return { outsideMeeting: meeting.id };
}
