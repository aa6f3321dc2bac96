/**
 * Rows by the ten thousand: on a server they come in by COPY. PostgreSQL takes no COPY into a table with row
 * security, so it goes to a temporary table first and from there in under the policies; only an owner whom
 * no policy binds writes straight, which takes half the time.
 */
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type EntityManager, type Scope, scopeSql, unitOfWork } from "../unit-of-work.ts";

export type Cell =
  string | number | boolean | Date | null | Readonly<Record<string, unknown>> | readonly unknown[];

/** Rows of one table; cells stand in the order of the columns. */
export interface RowBatch {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes a batch into the open transaction. */
export type WriteRows = (batch: RowBatch) => Promise<void>;

/** Runs `work` in one transaction of the scope: all of its rows are there afterwards, or none. */
export type LoadRows = (scope: Scope, work: (write: WriteRows) => Promise<void>) => Promise<void>;

/**
 * Loading over a connection of its own, so that no limit of the pool's statements applies.
 *
 * @param isStraight the login is bound by no policy, and the rows are the program's own invention
 */
export function loadByCopy(url: string, isStraight: boolean): LoadRows {
  return async (scope, work) => {
    const client = new Client({ connectionString: url, application_name: "mcu-load" });
    // The statement under way fails by itself when the connection is lost.
    client.on("error", () => {});
    await client.connect();
    try {
      await client.query(`begin; ${scopeSql(scope)}${isStraight ? "; set local role none" : ""}`);
      const staged = new Set<string>();
      await work((batch) =>
        isStraight ? copyRows(client, batch.table, batch) : stageRows(client, staged, batch),
      );
      await client.query("commit");
    } finally {
      // Without a commit this takes everything back.
      await client.end();
    }
  };
}

/** Loading into the embedded database, which may not read files under a role: as JSON, a third slower. */
export function loadByJson(root: EntityManager): LoadRows {
  return (scope, work) =>
    unitOfWork(root, scope, (em) =>
      work(async ({ table, columns, rows }) => {
        if (rows.length === 0) return;
        const list = listOf(columns);
        const objects = rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at]])));
        await em.execute(
          `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, ?::jsonb)`,
          [JSON.stringify(objects)],
          "run",
        );
      }),
    );
}

async function stageRows(client: Client, staged: Set<string>, batch: RowBatch): Promise<void> {
  const { table, columns, rows } = batch;
  if (rows.length === 0) return;
  const list = listOf(columns);
  const stage = `load_${table}`;
  if (staged.has(stage)) await client.query(`truncate ${stage}`);
  else
    await client.query(
      `create temporary table ${stage} on commit drop as select ${list} from ${table} with no data`,
    );
  staged.add(stage);
  await copyRows(client, stage, batch);
  await client.query(`insert into ${table} (${list}) select ${list} from ${stage}`);
}

async function copyRows(client: Client, table: string, { columns, rows }: RowBatch): Promise<void> {
  if (rows.length === 0) return;
  const stream = client.query(copyFrom(`copy ${table} (${listOf(columns)}) from stdin`));
  await new Promise<void>((resolve, reject) => {
    stream.once("error", reject).once("finish", resolve);
    stream.end(copyText(rows));
  });
}

const listOf = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(", ");

/** Rows in the text format of COPY. */
export function copyText(rows: RowBatch["rows"]): string {
  let text = "";
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) text += (at === 0 ? "" : "\t") + copyCell(row[at]!);
    text += "\n";
  }
  return text;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyCell(cell: Cell): string {
  if (typeof cell === "string") return escaped(cell);
  if (cell === null) return "\\N";
  if (cell instanceof Date) return instantText(cell);
  return typeof cell === "object" ? escaped(JSON.stringify(cell)) : String(cell);
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (each) => ESCAPES[each]!) : text;
}

/** Rows written together name few instants many times. */
const instants = new Map<number, string>();
const MOST_INSTANTS = 5_000;

function instantText(at: Date): string {
  let text = instants.get(at.getTime());
  if (text === undefined) {
    text = at.toISOString();
    if (instants.size >= MOST_INSTANTS) instants.clear();
    instants.set(at.getTime(), text);
  }
  return text;
}
