/** A submission as its own columns and names beside it tell it; what takes a rule is left to resolvers. */
import type { SelectedField } from "../../api/shaped/selection.ts";
import type { ChannelName } from "./channel-names.ts";
import {
  type Columns,
  flag,
  instant,
  integer,
  type ObjectShape,
  objectWriter,
  text,
  type WriteRow,
} from "./json-columns.ts";

const JOINS: Readonly<Record<string, string>> = {
  t: "left join topic t on t.municipality_id = s.municipality_id and t.id = s.topic_id",
  c: "left join sector c on c.municipality_id = s.municipality_id and c.id = s.sector_id",
  r: "left join recipient r on r.municipality_id = s.municipality_id and r.id = s.recipient_id",
};

/** Names of the channels as the versions that govern the rows give them. */
export interface KnownNames {
  readonly channelName: ChannelName;
}

/** Columns that the name of a channel follows from. */
export const VERSION = "s.regulation_version";
const CHANNEL = "s.channel";

const SHAPE: ObjectShape<KnownNames> = {
  typeName: "Submission",
  fields: {
    id: text("s.id"),
    number: text("s.number"),
    regime: text("s.regime"),
    channel: text(CHANNEL),
    channelName: {
      columns: [VERSION, CHANNEL],
      compute: ([version, channel], { channelName }) =>
        JSON.stringify(channelName(Number(version), channel!)),
    },
    externalNumber: text("s.external_number"),
    applicantKind: text("s.applicant_kind"),
    summary: text("s.summary"),
    place: text("s.place"),
    object: text("s.object"),
    fact: text("s.fact"),
    scale: text("s.scale"),
    regulationVersion: integer(VERSION),
    state: text("s.state"),
    outcome: text("s.outcome"),
    executorName: text("s.executor_name"),
    receivedAt: instant("s.received_at"),
    registeredAt: instant("s.registered_at"),
    dueAt: instant("s.due_at"),
    postponedUntil: text("s.postponed_until"),
    firstAnsweredAt: instant("s.first_answered_at"),
    answeredAt: instant("s.answered_at"),
    solvedAt: instant("s.solved_at"),
    closedAt: instant("s.closed_at"),
    isRepeat: flag("s.is_repeat"),
    isFastTrack: flag("s.is_fast_track"),
    isAccelerated: flag("s.is_accelerated"),
    mark: integer("s.mark"),
    returnCount: integer("s.return_count"),
    revision: integer("s.revision"),
    topic: {
      typeName: "Topic",
      join: "t",
      when: "t.id",
      fields: { id: text("t.id"), name: text("t.name") },
    },
    sector: {
      typeName: "Sector",
      join: "c",
      when: "c.id",
      fields: { id: text("c.id"), name: text("c.name") },
    },
    recipient: {
      typeName: "Recipient",
      join: "r",
      when: "r.id",
      fields: { id: text("r.id"), name: text("r.name"), shortName: text("r.short_name") },
    },
    executor: {
      typeName: "SubmissionExecutor",
      when: "s.executor_account_id",
      fields: { accountId: text("s.executor_account_id"), name: text("coalesce(s.executor_name, '')") },
    },
    lastEvent: {
      typeName: "LastEvent",
      fields: {
        at: instant("s.last_event_at"),
        kind: text("s.last_event_kind"),
        actor: text("s.last_event_actor"),
      },
    },
  },
};

/**
 * The writer of a submission; null when a resolver is needed.
 *
 * @param made writers of fields that its columns do not tell
 */
export function submissionWriter<Known extends KnownNames>(
  selection: readonly SelectedField[],
  columns: Columns,
  made?: ReadonlyMap<SelectedField, WriteRow<Known>>,
): WriteRow<Known> | null {
  return objectWriter(selection, SHAPE as ObjectShape<Known>, columns, made);
}

/** Whether the names of channels have to be known to write it. */
export const needsNames = (selection: readonly SelectedField[]): boolean =>
  selection.some(({ name }) => name === "channelName");

/** For a selection that shows none. */
export const NO_NAMES: ChannelName = () => null;

/** Joins on `s`, each giving one row at most. */
export const joinsOf = ({ joins }: Columns): string => [...joins].map((alias) => JOINS[alias]).join(" ");
