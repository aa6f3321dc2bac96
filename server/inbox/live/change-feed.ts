/**
 * Hears what transactions tell about the register, in whichever process they ran, and passes it on to those who
 * watch it here. A message holds ids and who acted; the state is read anew for each kind of viewer, under its
 * policies, so that nobody hears of what he may not see.
 */
import type { Database } from "../../kernel/database/database.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import type { AccountId, MunicipalityId } from "../../kernel/ids.ts";
import type { Log } from "../../kernel/log.ts";
import { groupBy } from "../../kernel/loaders.ts";
import { scopeOf } from "../../kernel/scopes.ts";
import { select } from "../../kernel/select.ts";
import { unitOfWork } from "../../kernel/unit-of-work.ts";
import type { SubmissionState } from "../../submission/submission.enums.ts";
import { visibleTo } from "../../submission/submission.policy.ts";
import { ChangeQueue, MANY } from "./change-queue.ts";

const CHANNEL = "register";
/** Messages of so long are looked up together. */
const GATHER_MS = 100;
/** Submissions looked up together; more at once are told as `MANY`. */
const MOST_TOGETHER = 200;

/** One message, as the triggers of `0005-register-live.sql` write it. */
interface Message {
  /** Municipality. */
  readonly m: MunicipalityId;
  /** Submission; absent when there were too many. */
  readonly s?: string;
  /** Kind of the event. */
  readonly k?: string;
  /** Who acted. */
  readonly a?: string;
  /** Account of who acted. */
  readonly i?: AccountId | null;
  /** Until when an answer is being written. */
  readonly u?: string;
}

/** Whose eyes a stream has. */
export type Watcher = Pick<
  MunicipalContext,
  "municipalityId" | "regionId" | "recipientId" | "viewer" | "timeZone"
>;

interface Subscriber {
  readonly watcher: Watcher;
  readonly queue: ChangeQueue;
}

export class ChangeFeed {
  readonly #database: Database;
  readonly #log: Log;
  readonly #subscribers = new Map<MunicipalityId, Set<Subscriber>>();
  readonly #gathered = new Map<MunicipalityId, Message[]>();
  #unlisten: Promise<() => Promise<void>> | null = null;
  #isClosed = false;

  constructor(database: Database, log: Log) {
    this.#database = database;
    this.#log = log;
  }

  /** Changes from now on that the watcher may see. */
  async watch(watcher: Watcher): Promise<ChangeQueue> {
    await this.#listen();
    const subscribers = this.#subscribers.get(watcher.municipalityId) ?? new Set();
    const subscriber = { watcher, queue: new ChangeQueue(() => subscribers.delete(subscriber)) };
    this.#subscribers.set(watcher.municipalityId, subscribers.add(subscriber));
    return subscriber.queue;
  }

  /** How many watch. */
  get size(): number {
    return [...this.#subscribers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Ends every stream. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const { queue } of this.#all()) queue.end();
    await this.#unlisten?.then((unlisten) => unlisten()).catch(() => undefined);
  }

  #all(): Subscriber[] {
    return [...this.#subscribers.values()].flatMap((subscribers) => [...subscribers]);
  }

  /** Nobody listens before somebody watches. */
  #listen(): Promise<unknown> {
    this.#unlisten ??= this.#database
      .listen(CHANNEL, {
        onMessage: (payload) => this.#gather(JSON.parse(payload) as Message),
        onGap: () => {
          for (const { queue } of this.#all()) queue.push(MANY);
        },
      })
      .catch((error: unknown) => {
        this.#unlisten = null;
        throw error;
      });
    return this.#unlisten;
  }

  #gather(message: Message): void {
    if (this.#isClosed || !this.#subscribers.get(message.m)?.size) return;
    const waiting = this.#gathered.get(message.m);
    if (waiting) return void waiting.push(message);
    this.#gathered.set(message.m, [message]);
    setTimeout(() => void this.#tell(message.m), GATHER_MS).unref();
  }

  async #tell(municipalityId: MunicipalityId): Promise<void> {
    const messages = this.#gathered.get(municipalityId) ?? [];
    this.#gathered.delete(municipalityId);
    const subscribers = [...(this.#subscribers.get(municipalityId) ?? [])];
    const isMany = messages.length > MOST_TOGETHER || messages.some(({ s }) => s === undefined);
    if (isMany) for (const { queue } of subscribers) queue.push(MANY);
    if (isMany || this.#isClosed) return;
    for (const alike of groupBy(subscribers, ({ watcher }) => watcher.recipientId).values()) {
      await this.#tellAlike(alike, messages).catch((error: unknown) => {
        this.#log.error("register.changes_not_told", error);
        for (const { queue } of alike) queue.push(MANY);
      });
    }
  }

  /** @param alike subscribers who see the same */
  async #tellAlike(alike: readonly Subscriber[], messages: readonly Message[]): Promise<void> {
    const ids = [...new Set(messages.map(({ s }) => s!))];
    const now = await this.#read(alike[0]!.watcher, ids);
    for (const { s, k, a, i, u } of messages) {
      const row = now.get(s!);
      if (!row) continue;
      const until = u === undefined ? null : new Date(u);
      const change = { submissionId: s!, ...row, kind: k ?? "", actor: a ?? null, until };
      for (const { watcher, queue } of alike)
        queue.push({ ...change, isMine: i === watcher.viewer.accountId });
    }
  }

  async #read(
    watcher: Watcher,
    ids: readonly string[],
  ): Promise<Map<string, { revision: number; state: SubmissionState }>> {
    const scope = { ...scopeOf({ ...watcher, kind: "municipal" }), isReadOnly: true };
    const visible = visibleTo(asContext(watcher));
    const rows = await unitOfWork(this.#database.em, scope, (em) =>
      select<{ id: string; revision: number; state: SubmissionState }>(
        em,
        `select s.id, s.revision, s.state from submission s
         where s.municipality_id = ? and s.id = any(string_to_array(?, ',')::uuid[]) and ${visible.sql}`,
        [watcher.municipalityId, ids.join(","), ...visible.values],
      ),
    );
    return new Map(rows.map(({ id, revision, state }) => [id, { revision, state }]));
  }
}

/** What a viewer sees follows from whose he is, not from the rest of an operation. */
const asContext = (watcher: Watcher): MunicipalContext => watcher as MunicipalContext;
