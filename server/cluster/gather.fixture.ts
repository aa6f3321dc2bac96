/** Runs the search for problems over a town in memory and compares what it found with what is known. */
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { gather } from "./gather.rules.ts";
import { Lexicon } from "./lexicon.ts";
import { type Incoming, Neighbourhood } from "./neighbourhood.ts";
import { readStory, takeApart } from "./read-story.ts";
import type { ToldSubmission } from "./told-stories.fixture.ts";

/** Problem of each submission; null when it is alone. */
export type Partition = ReadonlyMap<SubmissionId, string | null>;

export function gatherAll(submissions: readonly ToldSubmission[]): Partition {
  const lexicon = new Lexicon();
  const around = new Neighbourhood();
  const told: Incoming[] = [];
  let count = 0;
  for (const submission of submissions) {
    const read = readStory(submission, takeApart(submission), lexicon);
    const each: Incoming = { id: submission.id, at: submission.at, clusterId: null, ...read };
    told.push(each);
    gather(
      each,
      around,
      () => false,
      () => String((count += 1)).padStart(6, "0") as ClusterId,
    );
  }
  return new Map(told.map(({ id, clusterId }) => [id, clusterId]));
}

export interface Quality {
  /** Of pairs put together, the share that tell one story. */
  readonly precision: number;
  /** Of pairs that tell one story, the share put together. */
  readonly recall: number;
  /** Of stories, the share of which some problem holds more than half and is more than half of it. */
  readonly storiesFound: number;
  readonly problems: number;
}

/** Quality over pairs of submissions, stories against problems. */
export function qualityOf(submissions: readonly ToldSubmission[], found: Partition): Quality {
  const sizes = { story: new Map<number, number>(), problem: new Map<string, number>() };
  const common = new Map<string, number>();
  for (const { id, story } of submissions) {
    const problem = found.get(id) ?? null;
    if (story !== null) sizes.story.set(story, (sizes.story.get(story) ?? 0) + 1);
    if (problem !== null) sizes.problem.set(problem, (sizes.problem.get(problem) ?? 0) + 1);
    if (story !== null && problem !== null)
      common.set(`${story} ${problem}`, (common.get(`${story} ${problem}`) ?? 0) + 1);
  }
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const right = pairs(common.values());
  const caught = new Set(
    [...common].flatMap(([key, count]) => {
      const [story, problem] = key.split(" ") as [string, string];
      const isCaught = count > sizes.story.get(Number(story))! / 2 && count > sizes.problem.get(problem)! / 2;
      return isCaught ? [story] : [];
    }),
  );
  return {
    precision: right / Math.max(1, pairs(sizes.problem.values())),
    recall: right / Math.max(1, pairs(sizes.story.values())),
    storiesFound: caught.size / Math.max(1, sizes.story.size),
    problems: sizes.problem.size,
  };
}
