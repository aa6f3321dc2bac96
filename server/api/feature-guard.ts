/** Fields that a municipality's regulation does not ask for are closed to it, whoever asks. */
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import type { OperationContext } from "../kernel/context.ts";
import { DenialError } from "../kernel/errors.ts";
import { CAPABILITIES_OF_FIELD, coordinateParts, hasField } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";

/**
 * Puts the guard before the resolvers of guarded fields; other fields stay as they are.
 *
 * @throws {Error} when the table of features names a field that the schema does not have
 */
export function guardFeatures(schema: GraphQLSchema): GraphQLSchema {
  const guardedFields = new Set([...CAPABILITIES_OF_FIELD.keys()].map((each) => coordinateParts(each).field));
  for (const coordinate of guardedFields) {
    const [typeName, fieldName] = coordinate.split(".") as [string, string];
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) throw new Error(`schema/capability-features.json names ${coordinate}, which does not exist.`);
    field.resolve = guarded(coordinate, field.resolve ?? defaultFieldResolver);
  }
  return schema;
}

type Resolve = GraphQLFieldResolver<unknown, OperationContext>;

function guarded(coordinate: string, resolve: Resolve): Resolve {
  return async (root, args, ctx, info) => {
    // Nobody else gets past the room that the resolver itself asks for.
    if (ctx.kind === "municipal" && !hasField(await standingOf(ctx), coordinate, args))
      throw new DenialError("NOT_IN_REGULATION");
    return resolve(root, args, ctx, info);
  };
}
