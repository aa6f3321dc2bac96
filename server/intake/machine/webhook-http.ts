/**
 * `POST /intake/webhook`: a signed request of another system. Headers: `x-intake-key` (id of the key),
 * `x-intake-timestamp` (seconds since 1970), `x-intake-id` (the sender's own name of the request) and
 * `x-intake-signature` (`sha256=` and the HMAC of `timestamp.id.body` by the signing key, hex).
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import express, { type Express, type Request } from "express";
import { z } from "zod";
import type { HttpDoor } from "../../api/http-door.ts";
import { DenialError } from "../../kernel/errors.ts";
import { isRefusal } from "../../submission/submission-refusal.ts";
import { forMachines, type Machine } from "./machine-door.ts";
import { takeIn } from "./take-in.ts";

const LARGEST_BODY = 256 * 1024;
/** An older request may have been overheard and sent again. */
const WINDOW_SECONDS = 5 * 60;

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .nullish()
    .transform((value) => value ?? null);

/** What a request says; its printed shape stands on the page of formats. */
export const WebhookBody = z.strictObject({
  externalNumber: text(100),
  receivedAt: z.iso.datetime({ offset: true }).transform((value) => new Date(value)),
  summary: text(500),
  text: z.string().max(20_000),
  place: text(500),
  object: text(500),
  fact: text(500),
  topic: text(300),
  isAppeal: z.boolean().default(false),
  applicant: z
    .strictObject({
      name: text(500),
      phone: text(500),
      email: text(500),
      address: text(500),
      nickname: text(500),
    })
    .partial()
    .default({}),
});

export const header = (request: Request, name: string): string => String(request.headers[name] ?? "");

/** Adds the route to the API. */
export function addWebhookRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/intake/webhook",
    express.raw({ type: () => true, limit: LARGEST_BODY }),
    forMachines(
      door,
      (request) => header(request, "x-intake-key") || null,
      (machine, request) => requireSignature(machine, request, door.options.clock.now()),
      (response, _request, status, message) => void response.status(status).json({ error: { message } }),
      async (call, request, response) => {
        if (!call.machine.mayAdd)
          throw new DenialError("FORBIDDEN", "Этому ключу нельзя передавать обращения.");
        const { applicant, ...sent } = parse(request);
        const outcome = await call.inMunicipality((ctx) =>
          takeIn(
            ctx,
            call.machine,
            { ...sent, applicant: { ...NOBODY, ...applicant } },
            header(request, "x-intake-id"),
          ),
        );
        if (isRefusal(outcome)) {
          const { code, message, clause } = outcome;
          response.status(422).json({ error: { code, message, clause } });
          return;
        }
        response.status(outcome.isNew ? 201 : 200).json(outcome);
      },
    ),
  );
}

const NOBODY = { name: null, phone: null, email: null, address: null, nickname: null };

/** @throws {DenialError} UNAUTHENTICATED unless the holder of the key sent exactly this, just now */
export function requireSignature({ signingKey }: Machine, request: Request, now: Date): void {
  const timestamp = header(request, "x-intake-timestamp");
  const id = header(request, "x-intake-id");
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (!/^\d{1,12}$/.test(timestamp) || age > WINDOW_SECONDS)
    throw new DenialError(
      "UNAUTHENTICATED",
      "Время запроса отличается от времени сервера больше чем на 5 минут.",
    );
  if (!/^[\w.:-]{1,200}$/.test(id))
    throw new DenialError(
      "BAD_INPUT",
      "Назовите запрос в заголовке x-intake-id: буквы, цифры и знаки . : - _",
    );
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const wanted = createHmac("sha256", signingKey).update(`${timestamp}.${id}.`).update(body).digest();
  const given = /^sha256=([0-9a-f]{64})$/.exec(header(request, "x-intake-signature"))?.[1];
  const isRight = given !== undefined && timingSafeEqual(Buffer.from(given, "hex"), wanted);
  if (!isRight) throw new DenialError("UNAUTHENTICATED", "Подпись запроса неверна.");
}

function parse(request: Request): z.infer<typeof WebhookBody> {
  let body: unknown;
  try {
    body = JSON.parse((request.body as Buffer).toString("utf8"));
  } catch {
    throw new DenialError("BAD_INPUT", "Тело запроса — не JSON.");
  }
  const parsed = WebhookBody.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join(".") || "тело запроса"))];
  throw new DenialError("BAD_INPUT", `Поля заполнены неверно: ${fields.join(", ")}.`);
}
