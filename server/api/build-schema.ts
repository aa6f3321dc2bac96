import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { checkAuthorization } from "../identity/authorization.ts";
import { guardFeatures } from "./feature-guard.ts";
import { RESOLVERS, type ResolverClass } from "../resolvers.ts";

/**
 * The executable schema.
 *
 * @param made resolvers that need services; the others are made without arguments
 */
export function buildApiSchema(made: readonly object[] = []): GraphQLSchema {
  const byClass = new Map<unknown, object>(made.map((each) => [each.constructor, each]));
  const schema = buildSchemaSync({
    resolvers: RESOLVERS as unknown as [ResolverClass, ...ResolverClass[]],
    authChecker: checkAuthorization,
    // Inputs are checked by scalars and by the rules of each feature.
    validate: false,
    container: {
      get(Resolver: ResolverClass) {
        let instance = byClass.get(Resolver);
        if (!instance) byClass.set(Resolver, (instance = new Resolver()));
        return instance;
      },
    },
  });
  return guardFeatures(schema);
}
