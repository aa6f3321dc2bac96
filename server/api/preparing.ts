/**
 * Does what mutations need done before their transaction. graphql-js itself finds it: it executes the document
 * against a schema whose only fields are those that prepare, so that fragments, conditions, aliases and
 * arguments are the same as in the execution proper.
 */
import {
  execute,
  type ExecutionArgs,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  type GraphQLFieldConfig,
} from "graphql";
import type { Permission } from "../identity/permissions.ts";
import { DenialError } from "../kernel/errors.ts";
import type { Outcomes, Preparation } from "../kernel/prepared.ts";

/** Preparations by the name of the mutation field. */
export type Preparations = Readonly<Record<string, Preparation<Permission>>>;

/** Checks that the viewer holds a permission. @throws {DenialError} otherwise */
export type Admit = (permission: Permission) => Promise<void>;

type Operation = Omit<ExecutionArgs, "schema" | "contextValue">;

interface Run {
  readonly admit: Admit;
  isTaken: boolean;
}

/** A leaf that takes any value; what is selected below it is passed over. */
const Outcome = new GraphQLScalarType<unknown, unknown>({ name: "PreparedOutcome" });

export class Preparing {
  readonly #schema: GraphQLSchema;

  /** @param schema the schema of the execution proper */
  constructor(schema: GraphQLSchema, preparations: Preparations) {
    const { mutation: proper, types, ...config } = schema.toConfig();
    if (!proper) throw new Error("The schema has no mutations to prepare.");
    const { name, fields } = proper.toConfig();
    const prepared = Object.entries(preparations).map(([field, preparation]) => {
      const own = fields[field];
      if (!own) throw new Error(`There is no mutation ${field} to prepare.`);
      return [field, preparing(preparation, own)] as const;
    });
    this.#schema = new GraphQLSchema({
      ...config,
      // The others are the very same: variables of any mutation are coerced as in the execution proper.
      types: types.filter((type) => type !== proper),
      mutation: new GraphQLObjectType({ name, fields: Object.fromEntries(prepared) }),
    });
  }

  /**
   * Prepares what an operation needs, one thing at most.
   *
   * @returns nothing for an operation that needs nothing, or that cannot be executed
   */
  async run(operation: Operation, admit: Admit): Promise<Outcomes> {
    const contextValue: Run = { admit, isTaken: false };
    const { data, errors } = await execute({ ...operation, schema: this.#schema, contextValue });
    const reasons = new Map(errors?.map((error) => [error.path?.[0], error.originalError ?? error]));
    return new Map(
      Object.entries(data ?? {}).map(([key, value]) => [
        key,
        reasons.has(key) ? { status: "rejected", reason: reasons.get(key) } : { status: "fulfilled", value },
      ]),
    );
  }
}

function preparing(
  { permission, prepare }: Preparation<Permission>,
  { args }: GraphQLFieldConfig<unknown, unknown>,
): GraphQLFieldConfig<unknown, Run> {
  return {
    type: Outcome,
    args,
    async resolve(_root, given: Record<string, unknown>, run) {
      await run.admit(permission);
      // One request must not keep the threads busy for minutes.
      if (run.isTaken) throw new DenialError("TOO_COMPLEX");
      run.isTaken = true;
      return prepare(given);
    },
  };
}
