/**
 * Long work of a mutation, done before its transaction: what takes seconds must not hold the database. The
 * outcome waits beside the operation's context until the resolver takes it.
 */
import { createParameterDecorator } from "type-graphql";
import type { OperationContext } from "./context.ts";

/** What a mutation needs done before its transaction. */
export interface Preparation<Permission extends string> {
  /** Permission of the mutation: for nobody else is anything prepared. */
  readonly permission: Permission;
  /** @param args the mutation's arguments, coerced but not made into classes */
  prepare(args: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Outcomes of one operation, by the name of the field in the answer. */
export type Outcomes = ReadonlyMap<string, PromiseSettledResult<unknown>>;

const outcomesOf = new WeakMap<OperationContext, Outcomes>();

/** Gives the operation what was prepared for it. */
export function handOver(ctx: OperationContext, outcomes: Outcomes): void {
  outcomesOf.set(ctx, outcomes);
}

/** The argument that holds what was prepared; what the preparation threw is thrown again here. */
export const Prepared = () =>
  createParameterDecorator<OperationContext>(({ context, info }) => {
    const outcome = outcomesOf.get(context)?.get(String(info.path.key));
    if (!outcome) throw new Error(`Nothing was prepared for ${info.fieldName}.`);
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
