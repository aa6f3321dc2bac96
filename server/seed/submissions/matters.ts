/** What residents write about: phrase banks by topic of the federal list. */
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { CentreTopic } from "./centre.ts";
import { SEASONS, type Season } from "./rhythm.ts";

const Matter = z.strictObject({
  topic: z.string().describe("Code of `labels` set `federalTopic`."),
  where: z.enum(["HOUSE", "STREET", "STOP", "SCHOOL", "KINDERGARTEN", "TOWN"]),
  season: z.enum(Object.keys(SEASONS) as [Season, ...Season[]]),
  weight: z.number().positive(),
  causes: z.array(z.string()).min(1).describe("Groups of `labels` set `causeGroup`."),
  forms: z.array(z.tuple([z.string(), z.string(), z.string()])).describe("Object, fact, text."),
  answers: z.array(z.string()).min(2).describe("What was done about it."),
});
export type Matter = z.infer<typeof Matter>;

const FOLDER = new URL("matters/", import.meta.url);

export const MATTERS: readonly Matter[] = readdirSync(FOLDER)
  .toSorted()
  .flatMap((file) => z.array(Matter).parse(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"))));

const BY_TOPIC = new Map(MATTERS.map((matter) => [matter.topic, matter]));

/** A topic of the centre with what is written about it. */
export interface TopicMatter {
  readonly topic: CentreTopic | null;
  readonly matter: Matter;
}

/** Topics of a centre that there are phrases for; without any, every phrase under no topic. */
export function mattersOf(topics: readonly CentreTopic[]): TopicMatter[] {
  const known = topics.flatMap((topic) => {
    const matter = BY_TOPIC.get(topic.federalCode ?? "");
    return matter ? [{ topic, matter }] : [];
  });
  return known.length > 0 ? known : MATTERS.map((matter) => ({ topic: null, matter }));
}
