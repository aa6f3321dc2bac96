/**
 * A town whose stories are known: invented submissions about nothing in common, and among them stories that
 * several people tell, each in own words, with slips of the hand, other ways to write an address, a wrong topic
 * or none, and the same house in two settlements.
 */
import type { TopicId } from "../classifier/topic.entity.ts";
import { MATTERS } from "../seed/submissions/matters.ts";
import names from "../seed/submissions/names.json" with { type: "json" };
import { Random } from "../seed/submissions/random.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { Readable } from "./read-story.ts";
import stories from "./told-stories.fixture.json" with { type: "json" };

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
const SETTLEMENTS = ["г. Каменка", "с. Верхнее", "п. Сосновый"];

export interface ToldSubmission extends Readable {
  readonly id: SubmissionId;
  readonly at: number;
  /** The story it tells; null for what stands alone. */
  readonly story: number | null;
}

export interface TownFacts {
  readonly days: number;
  /** Submissions a day that tell no story. */
  readonly perDay: number;
  readonly stories: number;
}

/** The submissions of a town in the order in which they came in. */
export function aToldTown(seed: string, facts: TownFacts): ToldSubmission[] {
  const town = new Town(new Random(seed), facts);
  const told = [...town.noise(), ...town.stories()];
  return told.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

type Scenario = (typeof stories)[number];

/** What a whole town writes about is one story, whoever tells it: such come once. */
const isOfTown = ({ where }: Scenario): boolean => where === "TOWN";
const SCENARIOS = stories.filter((each) => !isOfTown(each));
const OF_TOWN = stories.filter(isOfTown);

class Town {
  constructor(
    private readonly random: Random,
    private readonly facts: TownFacts,
  ) {}

  /** What people write all the time, out of the phrase bank of the demo. */
  *noise(): Generator<ToldSubmission> {
    const { random, facts } = this;
    for (let count = facts.days * facts.perDay; count > 0; count -= 1) {
      const matter = random.pick(MATTERS);
      const [object, fact, body] = random.pick(matter.forms);
      const at = this.instant(0, facts.days);
      const place = random.isLikely(0.85) ? this.written(this.street(), this.house(), null) : null;
      const text = `${random.pick(names.openings.MESSAGE)} ${body.replaceAll("{since}", random.pick(names.since))}`;
      yield this.submission(at, matter.topic, place, fact, text, { object, story: null });
    }
  }

  *stories(): Generator<ToldSubmission> {
    for (const [at, scenario] of OF_TOWN.entries()) yield* this.story(scenario, 500 + at);
    for (let index = 0; index < this.facts.stories; index += 1) {
      yield* this.story(SCENARIOS[index % SCENARIOS.length]!, index);
    }
  }

  private *story(scenario: Scenario, index: number): Generator<ToldSubmission> {
    const { random } = this;
    const begins = random.between(20, this.facts.days - 22);
    const street = this.street();
    const house = this.house();
    // Two stories of one kind stand at the same house of two settlements, at the same time.
    const settlement = scenario.where === "HOUSE" && random.isLikely(0.4) ? random.pick(SETTLEMENTS) : null;
    const twin = settlement === null ? null : SETTLEMENTS.find((each) => each !== settlement)!;
    yield* this.tellings(scenario, index, { begins, street, house, settlement });
    if (twin) yield* this.tellings(scenario, index + 1_000, { begins, street, house, settlement: twin });
  }

  private *tellings(scenario: Scenario, story: number, scene: Scene): Generator<ToldSubmission> {
    const { random } = this;
    const isTown = scenario.where === "TOWN";
    const count = isTown ? 8 + random.below(10) : 4 + random.below(6);
    const days = isTown ? 5 : 18;
    const number = 1 + random.below(9);
    for (let telling = 0; telling < count; telling += 1) {
      const at = this.instant(scene.begins, scene.begins + days);
      const body = this.mistyped(random.pick(scenario.tellings).replaceAll("№ 7", `№ ${10 + (story % 90)}`));
      const place = this.placeOf(scenario, scene, number);
      const isInText =
        place !== null && scenario.where === "HOUSE" && scene.settlement === null && random.isLikely(0.1);
      const topic = random.isLikely(0.1)
        ? null
        : random.isLikely(0.1)
          ? random.pick(MATTERS).topic
          : scenario.topic;
      const text = isInText ? `Живу: ул. ${scene.street}, д. ${scene.house}. ${body}` : body;
      yield this.submission(at, topic, isInText ? null : place, body.split(/[.,!:]/)[0]!, text, {
        object: null,
        story,
      });
    }
  }

  private placeOf(scenario: Scenario, scene: Scene, number: number): string | null {
    if (scenario.where === "TOWN")
      return this.random.isLikely(0.5) ? this.written(this.street(), this.house(), null) : null;
    if (scenario.where === "OBJECT")
      return scenario.object!.replace("{name}", scene.street).replace("{number}", String(number));
    const house = scenario.where === "STREET" ? this.house() : scene.house;
    return this.written(scene.street, house, scene.settlement);
  }

  /** One of the ways in which people write an address; now and then with a slip. */
  private written(street: string, house: string, settlement: string | null): string {
    const { random } = this;
    const name = street.length > 6 && random.isLikely(0.06) ? this.slipped(street) : street;
    const address = random.pick([
      `ул. ${name}, д. ${house}`,
      `ул.${name}, ${house}`,
      `улица ${name}, дом ${house}`,
      `${name} ${house}`,
      `${name} ул., д.${house}, кв. ${1 + random.below(80)}`,
    ]);
    return settlement === null ? address : `${settlement}, ${address}`;
  }

  private mistyped(text: string): string {
    const { random } = this;
    return text
      .split(" ")
      .map((word) => (word.length > 6 && random.isLikely(0.05) ? this.slipped(word) : word))
      .join(" ");
  }

  private slipped(word: string): string {
    const at = 2 + this.random.below(word.length - 4);
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  }

  private submission(
    at: number,
    topic: string | null,
    place: string | null,
    summary: string,
    text: string,
    { object, story }: { object: string | null; story: number | null },
  ): ToldSubmission {
    const id = this.random.id<SubmissionId>(at);
    const topicId = topic as TopicId | null;
    return { id, at, topicId, place, summary, text, object, fact: null, applicantId: null, story };
  }

  private instant(fromDay: number, toDay: number): number {
    return Math.floor(START + this.random.between(fromDay, toDay) * DAY);
  }

  private street = (): string => this.random.pick(names.streets);
  private house = (): string => String(1 + this.random.below(64));
}

interface Scene {
  readonly begins: number;
  readonly street: string;
  readonly house: string;
  readonly settlement: string | null;
}
