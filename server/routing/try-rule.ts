/** What a rule would have done in the last days, before it is switched on. */
import type { MunicipalContext } from "../kernel/context.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { Submission } from "../submission/submission.entity.ts";
import type { RoutingConditions, RoutingRuleId } from "./routing-rule.entity.ts";
import { RoutingBook } from "./routing-book.ts";
import { bookOf, listRules, routingFactsOf } from "./routing.reads.ts";
import type { RuleWish } from "./routing.service.ts";
import { RoutingTrial, type RoutingTrialRow } from "./routing.types.ts";

const CHUNK = 2_000;
/** Enough to judge a rule by; a trial must not read a whole register. */
const MOST_EXAMINED = 20_000;
const MOST_SHOWN = 20;
const MS_PER_DAY = 86_400_000;

type Row = Pick<
  Submission,
  | "id"
  | "number"
  | "summary"
  | "text"
  | "place"
  | "sectorId"
  | "topicId"
  | "channel"
  | "regime"
  | "scale"
  | "applicantKind"
  | "recipientId"
> & { readonly receivedAt: string };

/**
 * Looks the rule up against the newest submissions. The columns are asked of the index and the table, the words
 * of the texts in chunks, so that others get their turn.
 *
 * @param id the rule it would replace; rules before it are asked first, all rules when null
 * @param days looked back
 * @param chunk submissions read at a time
 */
export async function tryRule(
  ctx: MunicipalContext,
  id: RoutingRuleId | null,
  wish: RuleWish,
  days: number,
  chunk = CHUNK,
): Promise<RoutingTrial> {
  const rules = await listRules(ctx);
  const at = rules.findIndex((rule) => rule.id === id);
  const trial = new Trial(bookOf(at < 0 ? rules : rules.slice(0, at)), wish);
  const since = new Date(ctx.clock.now().getTime() - days * MS_PER_DAY);
  let examined = 0;
  let isCutOff = false;
  for (let last: Row | undefined; ;) {
    const rows: Row[] = await readChunk(ctx, wish.conditions, since, chunk, last);
    examined += rows.length;
    trial.take(rows);
    last = rows.at(-1);
    if (rows.length < chunk) break;
    isCutOff = examined >= MOST_EXAMINED;
    if (isCutOff) break;
  }
  return new RoutingTrial({ days, examined, isCutOff, ...trial.outcome() });
}

/** Adds up what the rule would have done. */
class Trial {
  readonly #earlier: RoutingBook;
  readonly #book: RoutingBook;
  readonly #sample: RoutingTrialRow[] = [];
  readonly #counts = new Map<RecipientId | null, number>();
  #matched = 0;
  #takenByEarlier = 0;

  constructor(earlier: RoutingBook, wish: RuleWish) {
    this.#earlier = earlier;
    this.#book = new RoutingBook([
      { ...wish, id: "" as RoutingRuleId, position: 0, executorName: null, holders: [] },
    ]);
  }

  take(rows: readonly Row[]): void {
    for (const row of rows) {
      const facts = routingFactsOf(row);
      const own = this.#book.route(facts);
      if (!own) continue;
      const takenBy = this.#earlier.route(facts)?.rule.name ?? null;
      this.#matched += 1;
      if (takenBy !== null) this.#takenByEarlier += 1;
      this.#counts.set(row.recipientId, (this.#counts.get(row.recipientId) ?? 0) + 1);
      if (this.#sample.length < MOST_SHOWN) {
        this.#sample.push({
          submissionId: row.id,
          number: row.number,
          summary: row.summary,
          receivedAt: new Date(row.receivedAt),
          matches: own.matches,
          recipient: recipientOf(row.recipientId),
          takenBy,
        });
      }
    }
  }

  outcome() {
    const byRecipient = [...this.#counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([id, count]) => ({ recipient: recipientOf(id), count }));
    const { matched, takenByEarlier, sample } = {
      matched: this.#matched,
      takenByEarlier: this.#takenByEarlier,
      sample: this.#sample,
    };
    return { matched, takenByEarlier, sample, byRecipient };
  }
}

const recipientOf = (id: RecipientId | null) => (id === null ? null : { id });

function readChunk(
  ctx: MunicipalContext,
  conditions: RoutingConditions,
  since: Date,
  chunk: number,
  last: Row | undefined,
): Promise<Row[]> {
  const { sql, values } = columnsAsked(conditions);
  return select<Row>(
    ctx.em,
    `select s.id, s.number, s.summary, s.text, s.place, s.sector_id as "sectorId", s.topic_id as "topicId", s.channel,
       s.regime, s.scale, s.applicant_kind as "applicantKind", s.recipient_id as "recipientId",
       s.received_at as "receivedAt"
     from submission s where s.municipality_id = ? and s.received_at >= ? ${sql}
       ${last ? "and (s.received_at, s.id) < (?::timestamptz, ?::uuid)" : ""}
     order by s.received_at desc, s.id desc limit ?`,
    [ctx.municipalityId, since, ...values, ...(last ? [last.receivedAt, last.id] : []), chunk],
  );
}

/** The conditions that are columns, so that other rows need not travel. */
function columnsAsked(conditions: RoutingConditions): { sql: string; values: string[] } {
  const asked: [string, readonly string[]][] = [
    ["s.sector_id::text", conditions.sectorIds],
    ["s.topic_id::text", conditions.topicIds],
    ["s.channel", conditions.channels],
    ["s.regime", conditions.regimes],
    ["s.scale", conditions.scales],
    ["s.applicant_kind", conditions.applicantKinds],
  ];
  const used = asked.filter(([, values]) => values.length > 0);
  return {
    sql: used.map(([column]) => `and ${column} = any(string_to_array(?, ','))`).join(" "),
    values: used.map(([, values]) => values.join(",")),
  };
}
