/** Which fields say the same to everybody: told by their resolvers, not by a list that could be forgotten. */
import { getMetadataStorage } from "type-graphql";

type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>["fieldResolvers"][number];

/** What a resolver may take and still know nothing of who asks. */
const IMPERSONAL = new Set(["root", "arg", "args"]);

function isPersonal({ params, roles, middlewares }: FieldResolverMetadata): boolean {
  const isGuarded = roles !== undefined || (middlewares?.length ?? 0) > 0;
  return isGuarded || (params ?? []).some(({ kind }) => !IMPERSONAL.has(kind));
}

/**
 * Fields that depend on the viewer, the database or the selection, as `Type.field`. Call after the schema
 * is built.
 */
export function personalFields(): ReadonlySet<string> {
  const { fieldResolvers, fields, objectTypes } = getMetadataStorage();
  const nameOf = new Map(objectTypes.map(({ target, name }) => [target, name]));
  const personal = new Set<string>();
  for (const resolver of fieldResolvers) {
    const owner = resolver.getObjectType?.();
    if (owner && isPersonal(resolver)) personal.add(`${nameOf.get(owner)}.${resolver.schemaName}`);
  }
  for (const { target, schemaName, roles } of fields) {
    if (roles !== undefined) personal.add(`${nameOf.get(target)}.${schemaName}`);
  }
  return personal;
}
