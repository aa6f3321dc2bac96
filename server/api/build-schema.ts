import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type PubSub } from "type-graphql";
import { checkAuthorization } from "../identity/authorization.ts";
import { guardFeatures } from "./feature-guard.ts";
import { RESOLVERS, type ResolverClass } from "../resolvers.ts";

/** Subscriptions bring their own source, `ChangeFeed`: type-graphql asks for a place of topics all the same. */
const NO_TOPICS: PubSub = {
  publish() {
    throw new Error("There are no topics.");
  },
  subscribe() {
    throw new Error("There are no topics.");
  },
};

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
    // Apollo checks the schema before it serves it; a second time is a third of the time to build one.
    skipCheck: true,
    pubSub: NO_TOPICS,
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
