/** A submission as its own columns and names beside it tell it; what takes a rule is left to resolvers. */
import type { SelectedField } from "../../api/shaped/selection.ts";
import { instant, objectSql, type ObjectShape, type ShapedSql } from "./json-shape.ts";

const JOINS: Readonly<Record<string, string>> = {
  t: "left join topic t on t.municipality_id = s.municipality_id and t.id = s.topic_id",
  c: "left join sector c on c.municipality_id = s.municipality_id and c.id = s.sector_id",
  r: "left join recipient r on r.municipality_id = s.municipality_id and r.id = s.recipient_id",
};

const SHAPE: ObjectShape = {
  fields: {
    __typename: "'Submission'",
    id: "s.id",
    number: "s.number",
    regime: "s.regime",
    channel: "s.channel",
    externalNumber: "s.external_number",
    applicantKind: "s.applicant_kind",
    summary: "s.summary",
    place: "s.place",
    object: "s.object",
    fact: "s.fact",
    scale: "s.scale",
    regulationVersion: "s.regulation_version",
    state: "s.state",
    outcome: "s.outcome",
    executorName: "s.executor_name",
    receivedAt: instant("s.received_at"),
    registeredAt: instant("s.registered_at"),
    dueAt: instant("s.due_at"),
    postponedUntil: "s.postponed_until",
    firstAnsweredAt: instant("s.first_answered_at"),
    answeredAt: instant("s.answered_at"),
    solvedAt: instant("s.solved_at"),
    closedAt: instant("s.closed_at"),
    isRepeat: "s.is_repeat",
    isFastTrack: "s.is_fast_track",
    isAccelerated: "s.is_accelerated",
    mark: "s.mark",
    returnCount: "s.return_count",
    revision: "s.revision",
    topic: {
      join: "t",
      when: "t.id is not null",
      fields: { __typename: "'Topic'", id: "t.id", name: "t.name" },
    },
    sector: {
      join: "c",
      when: "c.id is not null",
      fields: { __typename: "'Sector'", id: "c.id", name: "c.name" },
    },
    recipient: {
      join: "r",
      when: "r.id is not null",
      fields: { __typename: "'Recipient'", id: "r.id", name: "r.name", shortName: "r.short_name" },
    },
    executor: {
      when: "s.executor_account_id is not null",
      fields: {
        __typename: "'SubmissionExecutor'",
        accountId: "s.executor_account_id",
        name: "coalesce(s.executor_name, '')",
      },
    },
    lastEvent: {
      fields: {
        __typename: "'LastEvent'",
        at: instant("s.last_event_at"),
        kind: "s.last_event_kind",
        actor: "s.last_event_actor",
      },
    },
  },
};

/** A piece of the JSON of a submission: columns the statement writes, or a field that is filled in here. */
export type Piece =
  { readonly kind: "columns"; readonly sql: string } | { readonly kind: "channelName"; readonly key: string };

export interface SubmissionShape {
  readonly pieces: readonly Piece[];
  readonly joins: string;
}

/** @returns null when a resolver is needed */
export function submissionShape(selection: readonly SelectedField[]): SubmissionShape | null {
  const pieces: Piece[] = [];
  const joins = new Set<string>();
  let run: SelectedField[] = [];
  const endRun = (): boolean => {
    if (run.length === 0) return true;
    const shaped: ShapedSql | null = objectSql(run, SHAPE);
    if (shaped === null) return false;
    pieces.push({ kind: "columns", sql: shaped.sql });
    for (const join of shaped.joins) joins.add(join);
    run = [];
    return true;
  };
  for (const field of selection) {
    if (field.name !== "channelName") run.push(field);
    else if (!endRun()) return null;
    else pieces.push({ kind: "channelName", key: field.key });
  }
  if (!endRun() || pieces.length === 0) return null;
  return { pieces, joins: [...joins].map((alias) => JOINS[alias]).join(" ") };
}

/** Columns of the statement that the pieces are put together from. */
export function pieceColumns({ pieces }: SubmissionShape): string {
  const columns = pieces.flatMap((piece, at) =>
    piece.kind === "columns" ? [`${piece.sql}::text as p${at}`] : [],
  );
  return [...columns, "s.channel", `s.regulation_version as "regulationVersion"`].join(", ");
}

export interface PieceRow {
  readonly channel: string;
  readonly regulationVersion: number;
  readonly [piece: `p${number}`]: string;
}

/** The JSON of one submission out of its row. */
export function joinPieces(
  { pieces }: SubmissionShape,
  row: PieceRow,
  channelName: (version: number, channel: string) => string | null,
): string {
  const parts = pieces.map((piece, at) =>
    piece.kind === "columns"
      ? row[`p${at}`]!.slice(1, -1)
      : `"${piece.key}":${JSON.stringify(channelName(row.regulationVersion, row.channel))}`,
  );
  return `{${parts.join(",")}}`;
}
