/**
 * From a submission to what was done about it: problems, causes, decisions, measures and their effects. Each list is
 * a statement of its own that begins at the submission, so that all of them go to the database together with it.
 */
import type { SelectedField } from "../../api/shaped/selection.ts";
import type { Permission } from "../../identity/permissions.ts";
import type { ByteRow } from "../../kernel/byte-row.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { groupBy } from "../../kernel/loaders.ts";
import type { Statement } from "../../kernel/select.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import { isConfined } from "../../submission/submission.policy.ts";
import {
  Columns,
  flag,
  float,
  instant,
  integer,
  json,
  type ObjectShape,
  objectWriter,
  text,
  type WriteRow,
} from "./json-columns.ts";

/** Rows of one kind, below rows of another or below the submission. */
interface ListShape {
  readonly shape: ObjectShape;
  /** Columns: the id of a row, and of the row that it stands below. */
  readonly id: string;
  readonly parent: string;
  /** Tables and joins; the municipality and the submission are the values of `CONDITION`. */
  readonly from: string;
  /** Joins that objects of the shape need, by alias. */
  readonly joins: Readonly<Record<string, string>>;
  readonly order: string;
  /** Right that the field asks for, as its resolver does. */
  readonly permission?: Permission;
  readonly lists: Readonly<Record<string, ListShape>>;
}

const CONDITION = `b.municipality_id = ? and b.submission_id = ?::uuid and b.state = 'MEMBER'
  and c.state <> 'DISMISSED' and c.merged_into_id is null`;

const CLUSTERS = `cluster_submission b join cluster c on c.municipality_id = b.municipality_id and c.id = b.cluster_id`;

/** Only of minutes in force: signed, and not corrected by signed ones. */
const DECISIONS = `${CLUSTERS}
  join agenda_item i on i.municipality_id = b.municipality_id and i.subject_kind = 'CLUSTER' and i.subject_id = c.id
  join decision d on d.municipality_id = b.municipality_id and d.agenda_item_id = i.id
  join minutes n on n.municipality_id = b.municipality_id and n.id = d.minutes_id and n.state = 'SIGNED'
    and not exists (select from minutes o where o.municipality_id = b.municipality_id and o.corrects_id = n.id
      and o.state = 'SIGNED')`;

const EFFECT: ObjectShape = {
  typeName: "MeasureEffect",
  join: "e",
  when: "e.id",
  fields: {
    id: text("e.id"),
    verdict: text("e.verdict"),
    reason: text("e.reason"),
    change: float("e.change"),
    low: float("e.low"),
    high: float("e.high"),
    actual: float("e.actual"),
    expected: float("e.expected"),
    weeksBefore: integer("e.weeks_before"),
    weeksAfter: integer("e.weeks_after"),
    controlScope: text("e.control_scope"),
    controlCount: integer("e.control_count"),
    federalSector: text("e.federal_sector"),
    isSettled: flag("e.is_settled"),
    computedAt: instant("e.computed_at"),
  },
};

const MEASURE: ObjectShape = {
  typeName: "Measure",
  fields: {
    id: text("x.id"),
    title: text("x.title"),
    text: text("x.text"),
    startsOn: text("x.starts_on::text"),
    dueOn: text("x.due_on::text"),
    originalDueOn: text("x.original_due_on::text"),
    doneOn: text("x.done_on::text"),
    state: text("x.state"),
    clusterId: text("x.cluster_id"),
    decisionId: text("x.decision_id"),
    indicator: text("x.indicator"),
    expectedDrop: integer("x.expected_drop"),
    place: text("x.place"),
    outcome: text("x.outcome"),
    createdAt: instant("x.created_at"),
    revision: integer("x.revision"),
    effect: EFFECT,
  },
};

const measuresBelow = (parent: string, from: string): ListShape => ({
  shape: MEASURE,
  id: "x.id",
  parent,
  from,
  joins: { e: "left join measure_effect e on e.municipality_id = b.municipality_id and e.id = x.id" },
  order: "x.starts_on, x.id",
  permission: "roadmap:view",
  lists: {},
});

const DECISION_LIST: ListShape = {
  shape: {
    typeName: "Decision",
    fields: {
      id: text("d.id"),
      agendaItemId: text("d.agenda_item_id"),
      meetingId: text("n.meeting_id"),
      ordinal: integer("d.ordinal"),
      text: text("d.text"),
      isForAction: flag("d.is_for_action"),
      dueOn: text("d.due_on::text"),
      source: text("d.source"),
      revision: integer("d.revision"),
    },
  },
  id: "d.id",
  parent: "c.id",
  from: DECISIONS,
  joins: {},
  order: "d.id",
  lists: {
    measures: measuresBelow(
      "d.id",
      `${DECISIONS} join measure x on x.municipality_id = b.municipality_id and x.decision_id = d.id`,
    ),
  },
};

const CLUSTER_LIST: ListShape = {
  shape: {
    typeName: "Cluster",
    fields: {
      id: text("c.id"),
      title: text("c.title"),
      state: text("c.state"),
      place: text("c.place"),
      words: json("c.words"),
      causeNote: text("c.cause_note"),
      firstOn: text("c.first_on::text"),
      lastOn: text("c.last_on::text"),
      submissionCount: integer("c.submission_count"),
      revision: integer("c.revision"),
      cause: {
        typeName: "Cause",
        join: "k",
        when: "k.id",
        fields: {
          id: text("k.id"),
          name: text("k.name"),
          group: text('k."group"'),
          isClosed: flag("k.is_closed"),
        },
      },
    },
  },
  id: "c.id",
  parent: "b.submission_id",
  from: CLUSTERS,
  joins: { k: "left join cause k on k.municipality_id = b.municipality_id and k.id = c.cause_id" },
  order: "c.last_on desc, c.id desc",
  lists: {
    decisions: DECISION_LIST,
    measures: measuresBelow(
      "c.id",
      `${CLUSTERS} join measure x on x.municipality_id = b.municipality_id and x.cluster_id = c.id`,
    ),
  },
};

/** Fields of a submission that are such lists. */
const LISTS: Readonly<Record<string, ListShape>> = { clusters: CLUSTER_LIST };

/** Rows of each list by the id of the row they stand below. */
export interface ChainRows {
  readonly lists: readonly ReadonlyMap<string, readonly ByteRow[]>[];
}

interface PlannedList {
  sql: string;
  /** Place of the column with the id of the row above. */
  readonly parent: number;
}

/** The lists that a selection asks for, planned one by one. */
export class Chain {
  readonly #lists: PlannedList[] = [];
  readonly #permissions = new Set<Permission>();

  static has(name: string): boolean {
    return Object.hasOwn(LISTS, name);
  }

  /** Rights that the lists ask for. */
  get permissions(): readonly Permission[] {
    return [...this.#permissions];
  }

  /** The writer of a field of the submission; null when a resolver is needed. @param above columns of the submission */
  writer<Known extends ChainRows>(field: SelectedField, above: Columns): WriteRow<Known> | null {
    return this.#list(field, LISTS[field.name]!, above.placeOf("s.id"));
  }

  /** One statement for each list; none for people of a recipient, who see no problems. */
  statements(ctx: MunicipalContext, id: SubmissionId): Statement[] {
    if (isConfined(ctx)) return [];
    return this.#lists.map(({ sql }) => ({ sql, values: [ctx.municipalityId, id] }));
  }

  /** The answers of the statements, in their order. */
  rowsOf(answers: readonly (readonly ByteRow[])[]): ChainRows["lists"] {
    return this.#lists.map(({ parent }, at) => groupBy(answers[at] ?? [], (row) => row.textAt(parent)!));
  }

  #list<Known extends ChainRows>(
    { args, below }: SelectedField,
    { shape, id, parent, from, joins, order, permission, lists }: ListShape,
    above: number,
  ): WriteRow<Known> | null {
    if (args.length > 0) return null;
    const columns = new Columns();
    const planned = { sql: "", parent: columns.placeOf(parent) };
    const own = columns.placeOf(id);
    const at = this.#lists.push(planned) - 1;
    if (permission) this.#permissions.add(permission);
    const made = new Map<SelectedField, WriteRow<Known>>();
    for (const field of below) {
      const list = Object.hasOwn(lists, field.name) ? lists[field.name] : undefined;
      const write = list && this.#list<Known>(field, list, own);
      if (write === null) return null;
      if (write) made.set(field, write);
    }
    const write = objectWriter(below, shape as ObjectShape<Known>, columns, made);
    if (write === null) return null;
    const joined = [...columns.joins].map((alias) => joins[alias]).join(" ");
    planned.sql = `select ${columns.sql} from ${from} ${joined} where ${CONDITION} order by ${order}`;
    return (sink, row, known) => {
      sink.text("[");
      known.lists[at]?.get(row.textAt(above)!)?.forEach((each, nth) => {
        if (nth > 0) sink.text(",");
        write(sink, each, known);
      });
      sink.text("]");
    };
  }
}
