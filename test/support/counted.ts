/** Runs a query as the API does, and counts the statements it sends. */
import { execute, parse, validate } from "graphql";
import { buildApiSchema } from "../../server/api/build-schema.ts";
import { SignInResolver } from "../../server/identity/sign-in.resolver.ts";
import type { OperationContext } from "../../server/kernel/context.ts";
import { scopeOf } from "../../server/kernel/scopes.ts";
import { statementCount } from "../../server/kernel/unit-of-work.ts";
import type { Account } from "../../server/identity/account.entity.ts";
import type { Municipality } from "../../server/municipality/municipality.entity.ts";
import type { Region } from "../../server/municipality/region.entity.ts";
import { aBase, type World } from "./world.ts";

export interface Counted {
  data: Record<string, unknown>;
  statements: number;
}

const schema = buildApiSchema([new SignInResolver(undefined as never, undefined as never)]);

type Identity =
  | { kind: "municipal"; account: Account; municipality: Municipality; roleCodes: readonly string[] }
  | { kind: "regional"; account: Account; regions: readonly Region[] };

function partOf(identity: Identity) {
  const { id, login, displayName } = identity.account;
  const viewer = { accountId: id, login, displayName, rooms: [] };
  if (identity.kind === "regional")
    return {
      kind: "regional" as const,
      viewer,
      regionIds: identity.regions.map((region) => region.id),
      regionalRole: "ANALYST" as const,
    };
  const { municipality, roleCodes } = identity;
  return {
    kind: "municipal" as const,
    viewer,
    municipalityId: municipality.id,
    regionId: municipality.region,
    timeZone: municipality.timeZone,
    recipientId: null,
    roleCodes,
  };
}

/** @throws {Error} when the query is wrong or fails: a count of a failed query would mean nothing */
export async function counted(world: World, identity: Identity, query: string): Promise<Counted> {
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const part = partOf(identity);
  return world.inScope(scopeOf(part), async (em) => {
    const contextValue: OperationContext = { ...aBase(world, em), ...part };
    const before = statementCount();
    const { data, errors } = await execute({ schema, document, contextValue });
    if (errors?.length || !data) throw new Error(String(errors), { cause: errors?.[0]?.originalError });
    return { data, statements: statementCount() - before };
  });
}
