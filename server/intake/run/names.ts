/** Names of organisations and topics in files → the centre's own, by aliases and by likeness of the names. */
import type { TopicId } from "../../classifier/topic.entity.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { newId, type RecipientId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import { type AliasId, AliasKind } from "../alias.entity.ts";
import { foldOrganisation, foldTopic } from "../fold-name.ts";

interface KnownAlias {
  readonly id: AliasId;
  readonly targetId: string | null;
}

/** What a name came to. */
export interface Resolved<Target extends string> {
  readonly aliasId: AliasId;
  /** Null while nobody has said what it stands for. */
  readonly targetId: Target | null;
}

/** A name that rows used, and how often. */
export interface NewAlias {
  readonly id: AliasId;
  readonly kind: AliasKind;
  readonly name: string;
  readonly key: string;
  readonly targetId: string | null;
  uses: number;
}

const ALIAS_LENGTH = 300;

export class Names {
  readonly #aliases: Map<string, KnownAlias>;
  readonly #targets: ReadonlyMap<string, string>;
  readonly #folded = new Map<string, string>();
  #used = new Map<string, NewAlias>();

  /**
   * @param aliases by kind and key
   * @param targets recipients and topics by kind and key
   */
  constructor(aliases: Map<string, KnownAlias>, targets: ReadonlyMap<string, string>) {
    this.#aliases = aliases;
    this.#targets = targets;
  }

  organisation(name: string): Resolved<RecipientId> | null {
    return this.#resolve<RecipientId>(AliasKind.ORGANISATION, name);
  }

  topic(name: string): Resolved<TopicId> | null {
    return this.#resolve<TopicId>(AliasKind.TOPIC, name);
  }

  /** Names used since the last call, in one order for everybody who writes them. */
  takeUsed(): NewAlias[] {
    const used = [...this.#used.values()];
    this.#used = new Map();
    return used.toSorted((one, other) => (one.kind + one.key < other.kind + other.key ? -1 : 1));
  }

  #resolve<Target extends string>(kind: AliasKind, name: string): Resolved<Target> | null {
    const key = this.#keyOf(kind, name);
    if (key === "") return null;
    const place = `${kind}\n${key}`;
    let alias = this.#aliases.get(place);
    if (!alias) {
      alias = { id: newId<AliasId>(), targetId: this.#targets.get(place) ?? null };
      this.#aliases.set(place, alias);
    }
    const used = this.#used.get(place);
    if (used) used.uses += 1;
    else this.#used.set(place, { ...alias, kind, name: name.slice(0, ALIAS_LENGTH), key, uses: 1 });
    return { aliasId: alias.id, targetId: alias.targetId as Target | null };
  }

  /** A file repeats few names many times. */
  #keyOf(kind: AliasKind, name: string): string {
    const place = `${kind}\n${name}`;
    let key = this.#folded.get(place);
    if (key === undefined) {
      key = kind === AliasKind.ORGANISATION ? foldOrganisation(name) : foldTopic(name);
      if (this.#folded.size > 20_000) this.#folded.clear();
      this.#folded.set(place, key);
    }
    return key;
  }
}

/** Reads what is known of names. */
export async function readNames(ctx: MunicipalContext): Promise<Names> {
  const own = [ctx.municipalityId];
  const aliases = await select<{ id: AliasId; kind: AliasKind; key: string; targetId: string | null }>(
    ctx.em,
    `select id, kind, name_key as key, target_id as "targetId" from alias where municipality_id = ?`,
    own,
  );
  const recipients = await select<{ id: string; name: string; shortName: string | null }>(
    ctx.em,
    `select id, name, short_name as "shortName" from recipient where municipality_id = ? and not is_closed`,
    own,
  );
  const topics = await select<{ id: string; name: string }>(
    ctx.em,
    "select id, name from topic where municipality_id = ? and not is_closed",
    own,
  );
  const targets = new Map<string, string>();
  for (const { id, name, shortName } of recipients)
    for (const each of [name, shortName])
      if (each) targets.set(`${AliasKind.ORGANISATION}\n${foldOrganisation(each)}`, id);
  for (const { id, name } of topics) targets.set(`${AliasKind.TOPIC}\n${foldTopic(name)}`, id);
  return new Names(
    new Map(aliases.map(({ id, kind, key, targetId }) => [`${kind}\n${key}`, { id, targetId }])),
    targets,
  );
}

/** Keeps the names that rows used, and how often. */
export async function keepUsedNames(ctx: MunicipalContext, used: readonly NewAlias[]): Promise<void> {
  if (used.length === 0) return;
  await select(
    ctx.em,
    `insert into alias (municipality_id, id, kind, name, name_key, target_id, is_confirmed, use_count)
     select municipality_id, id, kind, name, name_key, target_id, false, use_count
     from jsonb_to_recordset(?::jsonb) as n(municipality_id uuid, id uuid, kind text, name text, name_key text,
       target_id uuid, use_count int)
     on conflict (municipality_id, kind, name_key) do update set use_count = alias.use_count + excluded.use_count`,
    [
      JSON.stringify(
        used.map(({ id, kind, name, key, targetId, uses }) => ({
          municipality_id: ctx.municipalityId,
          id,
          kind,
          name,
          name_key: key,
          target_id: targetId,
          use_count: uses,
        })),
      ),
    ],
  );
}
