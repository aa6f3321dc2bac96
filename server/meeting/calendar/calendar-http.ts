/** `GET /calendar/:secret.ics`: the meetings a person takes part in, for a calendar program that has no session. */
import type { Express, Request, Response } from "express";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { clientOf } from "../../api/client.ts";
import { answerError, type DoorOptions, type HttpDoor } from "../../api/http-door.ts";
import { requirePermissions } from "../../identity/authorization.ts";
import { hashSecret } from "../../identity/secret.ts";
import { type MunicipalContext, type OperationBase, todayOf } from "../../kernel/context.ts";
import { DenialError, notFound } from "../../kernel/errors.ts";
import type { AccountId, MunicipalityId, RegionId } from "../../kernel/ids.ts";
import { scopeOf } from "../../kernel/scopes.ts";
import { select } from "../../kernel/select.ts";
import { enterScope, unitOfWork } from "../../kernel/unit-of-work.ts";
import { entriesFor } from "./feed.reads.ts";
import { writeCalendar } from "./write-calendar.ts";

/** Requests of one address in a minute: programs ask hourly. */
const PER_FEED = 30;
/** Wrong secrets from one client in a quarter of an hour. */
const WRONG_PER_ADDRESS = 30;

const byFeed = new RateLimiterMemory({ points: PER_FEED, duration: 60 });
const wrongByAddress = new RateLimiterMemory({ points: WRONG_PER_ADDRESS, duration: 15 * 60 });

interface Holder {
  readonly accountId: AccountId;
  readonly login: string;
  readonly displayName: string;
  readonly isDemo: boolean;
  readonly municipalityId: MunicipalityId;
  readonly regionId: RegionId;
  readonly timeZone: string;
  readonly slug: string;
  readonly name: string;
}

/** Whoever may no longer sign in may no longer read. */
const FIND_HOLDER = `select a.id as "accountId", a.login, a.display_name as "displayName", a.is_demo as "isDemo",
    m.id as "municipalityId", m.region_id as "regionId", m.time_zone as "timeZone", m.slug, m.name
  from calendar_feed f join municipality m on m.id = f.municipality_id join account a on a.id = f.account_id
  where f.revoked_at is null and a.disabled_at is null`;

/** Adds the route to the API. */
export function addCalendarRoutes(app: Express, door: HttpDoor): void {
  app.get("/calendar/:file", async (request, response) => {
    const client = clientOf(request, response, door.options.cookies);
    try {
      await send(door.options, client, request, response);
    } catch (error) {
      answerError(door.options.log, response, error, client.requestId);
    }
  });
}

async function send(
  options: DoorOptions,
  client: OperationBase["connection"],
  request: Request,
  response: Response,
): Promise<void> {
  const secret = /^(?<secret>[\w-]{40,60})\.ics$/u.exec(String(request.params["file"]))?.groups?.["secret"];
  const hash = secret === undefined ? "" : hashSecret(secret);
  await refuseGuessing(client.address);
  const text = await unitOfWork(options.root, byHash(hash), async (em) => {
    const [holder] = await select<Holder>(em, FIND_HOLDER);
    if (!holder || (holder.isDemo && !options.sessionRules.isDemo)) return null;
    await count(byFeed, hash);
    return calendarOf(options, { em, client }, holder);
  });
  if (text === null) {
    await count(wrongByAddress, client.address);
    throw notFound();
  }
  response
    .status(200)
    .set({
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="meetings.ics"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    })
    .end(text);
}

const byHash = (hash: string) => ({ role: "app_auth", settings: { intake_key: hash } }) as const;

/** As the person would see them: by the roles held today, those carried for others included. */
async function calendarOf(
  { clock, log, publicUrl }: DoorOptions,
  { em, client }: { em: MunicipalContext["em"]; client: OperationBase["connection"] },
  { accountId, login, displayName, municipalityId, regionId, timeZone, slug, name }: Holder,
): Promise<string> {
  const viewer = { accountId, login, displayName, rooms: [] };
  const identity = { kind: "municipal", viewer, municipalityId, regionId } as const;
  await enterScope(em, { ...scopeOf(identity), isReadOnly: true });
  const bare: MunicipalContext = {
    ...identity,
    em,
    clock,
    log,
    connection: client,
    timeZone,
    roleCodes: [],
    recipientId: null,
  };
  const held = await select<{ code: string }>(
    em,
    `select distinct role_code as code from acting_grant(?, ?) where account_id = ? and recipient_id is null`,
    [municipalityId, todayOf(bare), accountId],
  );
  // Whoever has lost every role of the centre is nobody there.
  if (held.length === 0) throw notFound();
  const ctx = { ...bare, roleCodes: held.map(({ code }) => code) };
  await requirePermissions(ctx, ["meeting:view"]);
  return writeCalendar(`${name}: заседания`, await entriesFor(ctx, `${publicUrl}/${slug}/meetings`));
}

async function refuseGuessing(address: string): Promise<void> {
  const wrong = await wrongByAddress.get(address);
  if (wrong && wrong.remainingPoints <= 0) throw new DenialError("RATE_LIMITED");
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (verdict) {
    if (verdict instanceof RateLimiterRes) throw new DenialError("RATE_LIMITED");
    throw verdict;
  }
}
