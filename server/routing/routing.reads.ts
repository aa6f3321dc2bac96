/** Rules as they stand, and what they can still be followed to. */
import { type MunicipalContext, type OperationBase, todayOf } from "../kernel/context.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { Recipient } from "../composition/recipient.entity.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { RoutingBook, type RoutingFacts, type RuleFacts } from "./routing-book.ts";
import type { RoutingRule } from "./routing-rule.entity.ts";

/** Why a rule cannot be followed: code of `labels` set `routingFault`. */
export type RoutingFault = "RECIPIENT_CLOSED" | "EXECUTOR_LEFT" | "ROLE_EMPTY";

/** A rule with what it points at today. */
export interface StandingRule extends Omit<RoutingRule, "municipality"> {
  readonly isRecipientClosed: boolean;
  readonly isExecutorHere: boolean;
  /** Who holds its role today: whoever stands in, and not whoever is away. */
  readonly holders: readonly AccountId[];
}

const READ_RULES = `select r.id, r.position, r.name, r.is_on as "isOn", r.conditions, r.recipient_id as "recipientId",
    r.executor_account_id as "executorAccountId", r.executor_name as "executorName", r.role_code as "roleCode",
    r.sector_id as "sectorId", r.is_urgent as "isUrgent", coalesce(b.is_closed, false) as "isRecipientClosed",
    exists (select from municipal_grant g where g.municipality_id = r.municipality_id
      and g.account_id = r.executor_account_id) as "isExecutorHere",
    coalesce((select json_agg(distinct g.account_id order by g.account_id) from acting_grant(r.municipality_id, ?::date) g
      where g.role_code = r.role_code and not g.is_away), '[]'::json) as holders
  from routing_rule r
  left join recipient b on b.municipality_id = r.municipality_id and b.id = r.recipient_id
  where r.municipality_id = ? order by r.position, r.id`;

/** All rules of the municipality, in order. */
export function listRules(ctx: MunicipalContext): Promise<StandingRule[]> {
  return select<StandingRule>(ctx.em, READ_RULES, [todayOf(ctx), ctx.municipalityId]);
}

/** Why a rule cannot be followed as it says; null when it can. */
export function faultOf(rule: StandingRule): RoutingFault | null {
  if (rule.recipientId !== null && rule.isRecipientClosed) return "RECIPIENT_CLOSED";
  if (rule.executorAccountId !== null && !rule.isExecutorHere) return "EXECUTOR_LEFT";
  if (rule.roleCode !== null && rule.holders.length === 0) return "ROLE_EMPTY";
  return null;
}

/**
 * What deciding by a rule comes to today. A closed recipient takes nothing, so its rules are passed over; a
 * person who left is left out, and the rule with him when it names nobody else.
 */
export function followable(rule: StandingRule): RuleFacts | null {
  if (rule.recipientId !== null && rule.isRecipientClosed) return null;
  const hasExecutor = rule.executorAccountId !== null && rule.isExecutorHere;
  const onlyHolder = rule.holders.length === 1 ? rule.holders[0]! : null;
  const executorAccountId = hasExecutor ? rule.executorAccountId : onlyHolder;
  const doesNothing = rule.recipientId === null && executorAccountId === null && rule.sectorId === null;
  if (doesNothing && rule.holders.length === 0) return null;
  return { ...rule, executorAccountId, executorName: hasExecutor ? rule.executorName : null };
}

const books = new WeakMap<MunicipalContext, Promise<RoutingBook>>();

/** The rules that are on, ready to be asked; read once per operation. */
export function routingBookOf(ctx: MunicipalContext): Promise<RoutingBook> {
  let book = books.get(ctx);
  if (!book) {
    book = listRules(ctx).then(bookOf);
    books.set(ctx, book);
  }
  return book;
}

/** The rules of a list that are on and can be followed. */
export function bookOf(rules: readonly StandingRule[]): RoutingBook {
  return new RoutingBook(
    rules
      .filter(({ isOn }) => isOn)
      .map(followable)
      .filter((rule) => rule !== null),
  );
}

type RoutedColumns = Pick<
  Submission,
  "sectorId" | "topicId" | "channel" | "regime" | "scale" | "applicantKind" | "place" | "summary" | "text"
>;

/** What rules see of a submission. */
export function routingFactsOf({ summary, text, ...facts }: RoutedColumns): RoutingFacts {
  return { ...facts, text: `${summary}\n${text}` };
}

type RecipientRow = Pick<Recipient, "id" | "name" | "shortName" | "email" | "phone" | "isClosed" | "kind">;

const recipients = perOperation(async (ctx: OperationBase, ids: readonly RecipientId[]) => {
  const rows = await select<RecipientRow>(
    ctx.em,
    `select r.id, r.name, r.short_name as "shortName", r.email, r.phone, r.is_closed as "isClosed", r.kind
     from recipient r where r.id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

/** A recipient of the context's municipality. Batched. */
export async function recipientById(
  ctx: OperationBase,
  id: RecipientId | null,
): Promise<RecipientRow | null> {
  return id === null ? null : recipients(ctx).load(id);
}
