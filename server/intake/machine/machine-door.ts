/** Other systems at the door: a key instead of a session, one municipality, no more than so many requests. */
import type { Request, RequestHandler, Response } from "express";
import { GraphQLError } from "graphql";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { clientOf } from "../../api/client.ts";
import type { DoorOptions, HttpDoor } from "../../api/http-door.ts";
import { PROGRAM } from "../../identity/program.ts";
import type { MunicipalContext, OperationBase } from "../../kernel/context.ts";
import { DenialError } from "../../kernel/errors.ts";
import type { MunicipalityId, RegionId } from "../../kernel/ids.ts";
import { scopeOf } from "../../kernel/scopes.ts";
import { select } from "../../kernel/select.ts";
import { enterScope, unitOfWork } from "../../kernel/unit-of-work.ts";
import type { IntakeKeyId } from "../intake-key.entity.ts";

/** Requests of one key in a minute. */
const PER_KEY = 120;
/** Wrong keys from one address in a quarter of an hour. */
const WRONG_PER_ADDRESS = 30;

const byKey = new RateLimiterMemory({ points: PER_KEY, duration: 60 });
const wrongByAddress = new RateLimiterMemory({ points: WRONG_PER_ADDRESS, duration: 15 * 60 });

/** What a key says of its holder. */
export interface Machine {
  readonly keyId: IntakeKeyId;
  readonly name: string;
  readonly channel: string;
  readonly mayAdd: boolean;
  readonly mayRead: boolean;
  /** Key of signatures; never leaves the server. */
  readonly signingKey: string;
  readonly municipalityId: MunicipalityId;
  readonly regionId: RegionId;
  readonly timeZone: string;
}

const FIND_KEY = `select k.id as "keyId", k.name, k.channel, k.may_add as "mayAdd", k.may_read as "mayRead",
    k.secret_hash as "signingKey", m.id as "municipalityId", m.region_id as "regionId", m.time_zone as "timeZone"
  from intake_key k join municipality m on m.id = k.municipality_id where k.revoked_at is null`;

/** One request of a machine. */
export interface Call {
  readonly machine: Machine;
  /** One unit of work in the municipality of the key, as the program under the key's name. */
  inMunicipality<T>(step: (ctx: MunicipalContext) => Promise<T>): Promise<T>;
}

type Handler = (call: Call, request: Request, response: Response) => Promise<void>;
type AnswerError = (response: Response, request: Request, status: number, message: string) => void;

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  TOO_LARGE: 413,
  CONFLICT: 409,
};

/**
 * A handler for whoever holds a key.
 *
 * @param keyOf hash of the secret, or id of the key, as the request gives it
 * @param check looks at the request once the key is known, e.g. at its signature
 */
export function forMachines(
  { options }: HttpDoor,
  keyOf: (request: Request) => string | null,
  check: (machine: Machine, request: Request) => void,
  answerError: AnswerError,
  work: Handler,
): RequestHandler {
  return async (request, response) => {
    const client = clientOf(request, response, options.cookies);
    try {
      const machine = await findMachine(options, client, keyOf(request));
      check(machine, request);
      await count(byKey, machine.keyId);
      await work(callOf(options, client, machine), request, response);
    } catch (error) {
      const isDenial = error instanceof GraphQLError;
      if (!isDenial) options.log.error("intake.machine_failed", error, { requestId: client.requestId });
      const code = isDenial ? String(error.extensions["code"]) : "INTERNAL";
      const status = isDenial ? (STATUS[code] ?? 400) : 500;
      answerError(response, request, status, isDenial ? error.message : "На сервере произошла ошибка.");
    }
  };
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (verdict) {
    if (verdict instanceof RateLimiterRes) throw new DenialError("RATE_LIMITED");
    throw verdict;
  }
}

async function findMachine(
  { root }: DoorOptions,
  { address }: OperationBase["connection"],
  key: string | null,
): Promise<Machine> {
  const wrong = await wrongByAddress.get(address);
  if (wrong && wrong.remainingPoints <= 0) throw new DenialError("RATE_LIMITED");
  const scope = { role: "app_auth", settings: { intake_key: key ?? "" }, isReadOnly: true } as const;
  const [machine] =
    key === null || key === "" ? [] : await unitOfWork(root, scope, (em) => select<Machine>(em, FIND_KEY));
  if (machine) return machine;
  await count(wrongByAddress, address);
  throw new DenialError("UNAUTHENTICATED", "Ключ неизвестен или отозван.");
}

function callOf(
  { root, clock, log }: DoorOptions,
  connection: OperationBase["connection"],
  machine: Machine,
): Call {
  const { municipalityId, regionId, timeZone, name, keyId } = machine;
  const viewer = { ...PROGRAM, displayName: `Система «${name}»` };
  const identity = { kind: "municipal", viewer, municipalityId, regionId } as const;
  return {
    machine,
    inMunicipality: (step) =>
      unitOfWork(root, scopeOf(identity), async (em) => {
        const ctx: MunicipalContext = {
          ...identity,
          em,
          clock,
          log,
          connection,
          timeZone,
          roleCodes: [],
          recipientId: null,
        };
        await enterScope(em, scopeOf(identity));
        await noteUse(ctx, keyId);
        const result = await step(ctx);
        await em.flush();
        return result;
      }),
  };
}

/** To the hour: a busy system must not write the row at every request. A key that was revoked meanwhile ends here. */
async function noteUse(ctx: MunicipalContext, keyId: IntakeKeyId): Promise<void> {
  const now = ctx.clock.now();
  const [key] = await select<{ isFresh: boolean }>(
    ctx.em,
    `select coalesce(last_used_at > ?, false) as "isFresh" from intake_key
     where municipality_id = ? and id = ? and revoked_at is null`,
    [new Date(now.getTime() - 3_600_000), ctx.municipalityId, keyId],
  );
  if (!key) throw new DenialError("UNAUTHENTICATED", "Ключ неизвестен или отозван.");
  if (key.isFresh) return;
  await select(ctx.em, "update intake_key set last_used_at = ? where municipality_id = ? and id = ?", [
    now,
    ctx.municipalityId,
    keyId,
  ]);
}
