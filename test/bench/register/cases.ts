/** What is asked of both: the same rows of one municipality. */
import type { Client } from "pg";
import type { BenchCase } from "../comparison/cases.ts";
import type { Call } from "../comparison/load.ts";
import { INBOX, ITEM, ROUTE } from "./documents.ts";
import { SESSION_TOKEN, TENANT } from "./fill-sql.ts";

const cookie = `mcu_session=${SESSION_TOKEN}`;

export interface RegisterCases {
  readonly reads: readonly BenchCase[];
  readonly route: BenchCase;
  /** @throws {Error} unless every assignment that was asked for has been done, by either server */
  requireRouted(): Promise<void>;
}

/** Items that are sent round; more than clients, so that no two ask for one at once. */
const ROUTED = 64;

/** @param owner a connection past every policy */
export async function registerCases(
  oursUrl: string,
  floorUrl: string,
  owner: Client,
): Promise<RegisterCases> {
  const graphql = (query: string, variables: object): Call => ({
    url: `${oursUrl}/graphql`,
    body: JSON.stringify({ query, variables }),
    cookie,
  });
  const page = (path: string, facts: object): Call => ({
    url: `${floorUrl}${path}`,
    body: JSON.stringify(facts),
    cookie,
  });
  const inbox = (view: string, sort: string) => () =>
    graphql(INBOX, { filter: { view }, sort, first: 50, after: null });
  const open = await owner.query<{ id: string }>(
    "select id from submission where municipality_id = $1 and is_open order by due_at, id",
    [TENANT],
  );
  const [item, ...others] = open.rows.map(({ id }) => id);
  const routed = others.slice(-ROUTED).map((id) => ({ id, revision: 2 }));
  const recipients = await owner.query<{ id: string }>(
    "select id from recipient where municipality_id = $1",
    [TENANT],
  );
  let turn = 0;
  const free = [...routed];
  /** The next item that nobody works on, with the revision that it has by now. */
  const next = () => {
    const one = free.shift()!;
    const recipientId = recipients.rows[(turn += 1) % recipients.rows.length]!.id;
    one.revision += 1;
    return {
      facts: { submissionId: one.id, revision: one.revision - 1, recipientId },
      after: () => void free.push(one),
    };
  };
  return {
    reads: [
      { name: "inbox, open by term", ours: inbox("OPEN", "URGENCY"), floor: () => page("/open", {}) },
      { name: "inbox, all by newest", ours: inbox("ALL", "NEWEST"), floor: () => page("/newest", {}) },
      {
        name: "item, 20 events",
        ours: () => graphql(ITEM, { id: item }),
        floor: () => page("/item", { id: item }),
      },
    ],
    route: {
      name: "route",
      ours: () => {
        const { facts, after } = next();
        return { ...graphql(ROUTE, { input: facts }), after };
      },
      floor: () => {
        const { facts, after } = next();
        return { ...page("/route", { ...facts, id: facts.submissionId }), after };
      },
    },
    async requireRouted() {
      const { rows } = await owner.query<{ id: string; revision: number }>(
        "select id, revision from submission where municipality_id = $1 and id = any($2)",
        [TENANT, routed.map(({ id }) => id)],
      );
      const now = new Map(rows.map(({ id, revision }) => [id, revision]));
      const lost = routed.filter(({ id, revision }) => now.get(id) !== revision);
      if (lost.length > 0) throw new Error(`route: ${lost.length} items were not assigned as often as asked`);
    },
  };
}
