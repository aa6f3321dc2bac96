import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  GraphQLNonNull,
  type GraphQLObjectType,
  GraphQLSchema,
  isObjectType,
} from "graphql";
import type { OperationContext } from "../../kernel/context.ts";
import { SHAPED_FIELDS } from "../shaped/shaped-fields.ts";
import { type JsonText, JsonTextScalar } from "./json-text.ts";
import { KEPT_FIELD } from "./kept-document.ts";
import { KEPT_TYPES } from "./kept-types.ts";

/**
 * Adds the field of ready texts to each type that has kept fields. The schema is for execution alone: clients
 * are validated against one without it.
 *
 * @param schema changed in place
 */
export function addKeptField(
  schema: GraphQLSchema,
  resolve: GraphQLFieldResolver<unknown, OperationContext>,
): GraphQLSchema {
  for (const name of KEPT_TYPES.keys()) {
    objectType(schema, name).getFields()[KEPT_FIELD] = {
      name: KEPT_FIELD,
      description: undefined,
      type: new GraphQLNonNull(JsonTextScalar),
      args: [],
      resolve,
      subscribe: undefined,
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    };
  }
  return schema;
}

/** Name under which the execution schema writes a root field as text. */
export const shapedName = (field: string): string => `shaped_${field}`;

/** Writes the field of a name for some arguments. */
export type Shaper = (
  name: string,
  args: Record<string, unknown>,
  ctx: OperationContext,
  info: GraphQLResolveInfo,
) => Promise<JsonText>;

/** Adds a field that is written as text beside each root field that may be, with the same arguments. */
export function addShapedFields(schema: GraphQLSchema, shape: Shaper): void {
  const fields = schema.getQueryType()!.getFields();
  for (const name of SHAPED_FIELDS.keys()) {
    const own = fields[name];
    if (!own) throw new Error(`The schema has no field Query.${name}.`);
    fields[shapedName(name)] = {
      ...own,
      name: shapedName(name),
      type: new GraphQLNonNull(JsonTextScalar),
      resolve: (_root, args, ctx: OperationContext, info) => shape(name, args, ctx, info),
    };
  }
}

/** A schema that starts at an object of the type instead of the query. */
export function rootedAt(schema: GraphQLSchema, type: string): GraphQLSchema {
  return new GraphQLSchema({ query: objectType(schema, type), assumeValid: true });
}

function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no object type ${name}.`);
  return type;
}
