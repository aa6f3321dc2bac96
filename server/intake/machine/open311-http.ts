/**
 * Open311 GeoReport v2 for one municipality: which one follows from the key. Nothing personal is given out: no
 * descriptions, names, addresses or contacts, only where a request stands.
 */
import express, { type Express, type Request, type Response } from "express";
import type { HttpDoor } from "../../api/http-door.ts";
import { hashSecret } from "../../identity/secret.ts";
import { DenialError, notFound } from "../../kernel/errors.ts";
import { isRefusal } from "../../submission/submission-refusal.ts";
import { forMachines } from "./machine-door.ts";
import { listRequests, listServices, type RequestFilter } from "./open311.reads.ts";
import { answerIn, type Format } from "./open311-format.ts";
import { takeIn } from "./take-in.ts";

const LARGEST_BODY = "256kb";

/** Adds the routes to the API. */
export function addOpen311Routes(app: Express, door: HttpDoor): void {
  const path = "/open311/v2";
  const handle = (work: Parameters<typeof forMachines>[4]) =>
    forMachines(door, keyOf, () => undefined, answerError, work);
  const form = [
    express.urlencoded({ extended: false, limit: LARGEST_BODY }),
    express.json({ limit: LARGEST_BODY }),
  ];
  app.get(
    [`${path}/services.json`, `${path}/services.xml`],
    handle(async (call, request, response) => {
      const services = await call.inMunicipality(listServices);
      answerIn(formatOf(request), response, 200, "services", "service", services);
    }),
  );
  app.get(
    [`${path}/requests.json`, `${path}/requests.xml`],
    handle(async (call, request, response) => {
      if (!call.machine.mayRead) throw new DenialError("FORBIDDEN", "Этому ключу нельзя смотреть обращения.");
      const filter = filterOf(request);
      const found = await call.inMunicipality((ctx) => listRequests(ctx, call.machine, filter));
      answerIn(formatOf(request), response, 200, "service_requests", "request", found);
    }),
  );
  app.get(
    [`${path}/requests/:number.json`, `${path}/requests/:number.xml`],
    handle(async (call, request, response) => {
      if (!call.machine.mayRead) throw new DenialError("FORBIDDEN", "Этому ключу нельзя смотреть обращения.");
      const numbers = [String(request.params["number"])];
      const found = await call.inMunicipality((ctx) => listRequests(ctx, call.machine, { ...ALL, numbers }));
      if (found.length === 0) throw notFound();
      answerIn(formatOf(request), response, 200, "service_requests", "request", found);
    }),
  );
  app.post(
    [`${path}/requests.json`, `${path}/requests.xml`],
    ...form,
    handle(async (call, request, response) => {
      if (!call.machine.mayAdd)
        throw new DenialError("FORBIDDEN", "Этому ключу нельзя передавать обращения.");
      const sent = sentOf(request, door.options.clock.now());
      const outcome = await call.inMunicipality((ctx) =>
        takeIn(ctx, call.machine, sent, idempotencyKeyOf(request)),
      );
      if (isRefusal(outcome)) return answerError(response, request, 400, outcome.message);
      const made = [{ service_request_id: outcome.number, service_notice: null, account_id: null }];
      answerIn(formatOf(request), response, 201, "service_requests", "request", made);
    }),
  );
}

function keyOf(request: Request): string | null {
  const fields = (request.body ?? {}) as Record<string, unknown>;
  const given = request.query["api_key"] ?? fields["api_key"];
  return typeof given === "string" && given !== "" ? hashSecret(given) : null;
}

const formatOf = (request: Request): Format => (request.path.endsWith(".xml") ? "xml" : "json");

function answerError(response: Response, request: Request, code: number, description: string): void {
  answerIn(formatOf(request), response, code, "errors", "error", [{ code, description }]);
}

const ALL: RequestFilter = { numbers: null, services: null, from: null, to: null, isOpen: null };

function filterOf({ query }: Request): RequestFilter {
  const list = (name: string) => {
    const given = query[name];
    return typeof given === "string" && given !== "" ? given.split(",").slice(0, 200) : null;
  };
  const day = (name: string) => {
    const given = query[name];
    if (typeof given !== "string" || given === "") return null;
    const at = new Date(given);
    if (Number.isNaN(at.getTime())) throw new DenialError("BAD_INPUT", `${name}: нужна дата по ISO 8601.`);
    return at;
  };
  const states = list("status");
  const isOpen = states?.length === 1 ? states[0] === "open" : null;
  return {
    numbers: list("service_request_id"),
    services: list("service_code"),
    from: day("start_date"),
    to: day("end_date"),
    isOpen,
  };
}

/** A name of the request that the sender gives, so that sending it again adds nothing. */
function idempotencyKeyOf(request: Request): string | null {
  const given = request.headers["idempotency-key"];
  return typeof given === "string" && /^[\w.:-]{1,200}$/.test(given) ? given : null;
}

function sentOf(request: Request, now: Date) {
  const fields = (request.body ?? {}) as Record<string, unknown>;
  const field = (name: string, longest = 500): string | null => {
    const given = fields[name];
    const tidy = typeof given === "string" ? given.replaceAll("\0", "").trim() : "";
    if (tidy.length > longest) throw new DenialError("BAD_INPUT", `${name}: не больше ${longest} знаков.`);
    return tidy === "" ? null : tidy;
  };
  const description = field("description", 20_000);
  const topic = field("service_code", 300);
  if (topic === null) throw new DenialError("BAD_INPUT", "service_code: укажите тему из списка services.");
  if (description === null) throw new DenialError("BAD_INPUT", "description: опишите, что случилось.");
  const point = [field("lat", 30), field("long", 30)].filter((part) => part !== null).join(", ");
  return {
    externalNumber: field("external_id", 100),
    receivedAt: now,
    summary: null,
    text: description,
    place: field("address_string") ?? (point === "" ? null : point),
    object: null,
    fact: null,
    topic,
    isAppeal: false,
    applicant: {
      name:
        [field("last_name", 200), field("first_name", 200)].filter((part) => part !== null).join(" ") || null,
      phone: field("phone", 100),
      email: field("email", 200),
      address: null,
      nickname: field("account_id", 200),
    },
  };
}
