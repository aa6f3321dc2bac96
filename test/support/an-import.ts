/** Imports as a person runs them: upload over HTTP, mapping and start by GraphQL, the job by the worker. */
import { importSubmissions } from "../../server/intake/run/run-import.ts";
import type { Work } from "../../server/job/queue.ts";
import { Worker } from "../../server/job/worker.ts";
import { silentLog } from "../../server/kernel/log.ts";
import type { Register } from "./a-register.ts";

export interface ImportView {
  id: string;
  state: string;
  failure: string | null;
  rowsRead: number;
  rowsCreated: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsRefused: number;
}

export interface Preview {
  header: string[];
  mapping: object;
  obstacles: string[];
  rows: {
    rowNumber: number;
    values: { field: string; value: string }[];
    faults: { code: string; column: string | null; message: string }[];
    recipient: string | null;
    topic: string | null;
  }[];
}

const IMPORT = "id state failure rowsRead rowsCreated rowsChanged rowsUnchanged rowsRefused";
const MAPPING = "columns { header field dates words } constants key";

export interface Intake {
  upload(content: string | Uint8Array, name?: string): Promise<{ importId: string; refusal: string | null }>;
  preview(id: string, mapping?: object): Promise<Preview>;
  start(id: string, mapping: object): Promise<{ code?: string; message?: string; import?: ImportView }>;
  act(mutation: string, id: string): Promise<{ code?: string; import?: ImportView }>;
  read(id: string): Promise<ImportView>;
  refused(id: string): Promise<{ rowNumber: number; faults: { code: string; column: string | null }[] }[]>;
  /**
   * Does the job.
   *
   * @param batchRows rows of one transaction
   * @param before called before each transaction with its number; what it throws kills the run there
   */
  work(batchRows?: number, before?: (count: number) => Promise<void>): Promise<void>;
  /** All of it: the file with the mapping that is proposed. */
  take(content: string | Uint8Array, name?: string): Promise<ImportView>;
}

export function anIntake(register: Register, token = register.head): Intake {
  const { api, world } = register;
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const answer = await api.send<Data>(token, query, { ...variables });
    if (!answer.data) throw new Error(answer.text);
    return answer.data;
  };
  const intake: Intake = {
    async upload(content, name = "выгрузка.csv") {
      const response = await fetch(`${api.url}/files/imports?name=${encodeURIComponent(name)}`, {
        method: "POST",
        headers: { cookie: `mcu_session=${token}` },
        body: typeof content === "string" ? content : Buffer.from(content),
      });
      if (response.status !== 201) throw new Error(await response.text());
      return (await response.json()) as { importId: string; refusal: string | null };
    },
    async preview(id, mapping) {
      const { done } = await ask<{ done: Preview }>(
        `query ($id: ID!, $mapping: MappingInput) { done: previewSubmissionImport(id: $id, mapping: $mapping) {
          header obstacles mapping { ${MAPPING} }
          rows { rowNumber values { field value } faults { code column message } recipient topic } } }`,
        { id, mapping },
      );
      return done;
    },
    async start(id, mapping) {
      const { done } = await ask<{ done: { import?: ImportView } }>(
        `mutation ($id: ID!, $mapping: MappingInput!) { done: startSubmissionImport(id: $id, mapping: $mapping) {
          ... on ImportSaved { import { ${IMPORT} } } ... on IntakeRefused { code message } } }`,
        { id, mapping },
      );
      return done;
    },
    async act(mutation, id) {
      const { done } = await ask<{ done: { import?: ImportView } }>(
        `mutation ($id: ID!) { done: ${mutation}(id: $id) {
          ... on ImportSaved { import { ${IMPORT} } } ... on IntakeRefused { code message } } }`,
        { id },
      );
      return done;
    },
    async read(id) {
      return (
        await ask<{ done: ImportView }>(
          `query ($id: ID!) { done: submissionImport(id: $id) { ${IMPORT} } }`,
          { id },
        )
      ).done;
    },
    async refused(id) {
      const { done } = await ask<{ done: { refusedRows: { edges: { node: never }[] } } }>(
        `query ($id: ID!) { done: submissionImport(id: $id) {
          refusedRows(first: 200) { edges { node { rowNumber faults { code column message } cells } } } } }`,
        { id },
      );
      return done.refusedRows.edges.map(({ node }) => node);
    },
    async work(batchRows, before) {
      const queue = importSubmissions(batchRows);
      let count = 0;
      const watched = (work: Work): Work => ({
        ...work,
        async inMunicipality(step) {
          count += 1;
          await before?.(count);
          return work.inMunicipality(step);
        },
      });
      const worker = new Worker({
        root: world.database.em,
        clock: world.clock,
        log: silentLog,
        queues: [{ ...queue, run: (work) => queue.run(watched(work)) }],
      });
      await worker.drain("import-submissions");
    },
    async take(content, name) {
      const { importId, refusal } = await intake.upload(content, name);
      if (refusal !== null) throw new Error(refusal);
      const { mapping } = await intake.preview(importId);
      const started = await intake.start(importId, mapping);
      if (!started.import) throw new Error(JSON.stringify(started));
      await intake.work();
      return intake.read(importId);
    },
  };
  return intake;
}
