/** What of the last months is remembered: what somebody may write about again. */
import type { ApplicantId } from "../../submission/applicant.entity.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import type { TopicMatter } from "./matters.ts";
import type { Random } from "./random.ts";
import type { InventedApplicant } from "./wording.ts";

const REMEMBERED = 400;
/** Over so many days they are spread. */
const REMEMBERED_DAYS = 90;
const YEARS = 2;
const DAY = 86_400_000;
/** The first few days nobody complains again, and after a season nobody remembers. */
const [SOONEST, LATEST] = [3 * DAY, 150 * DAY];

/** What later submissions may come back to. */
export interface Earlier {
  readonly id: SubmissionId;
  readonly receivedAt: number;
  readonly choice: TopicMatter;
  readonly form: number;
  readonly place: string | null;
  readonly applicant: InventedApplicant;
  readonly applicantId: ApplicantId;
}

export class Memory {
  readonly #kept: Earlier[] = [];
  /** Share of submissions that are remembered. */
  readonly #share: number;
  #oldest = 0;

  constructor(
    readonly random: Random,
    size: number,
  ) {
    this.#share = Math.min(1, (REMEMBERED * YEARS * 365) / (size * REMEMBERED_DAYS));
  }

  keep(earlier: Earlier): void {
    if (!this.random.isLikely(this.#share)) return;
    this.#kept[this.#oldest] = earlier;
    this.#oldest = (this.#oldest + 1) % REMEMBERED;
  }

  /** Null as long as nothing is remembered. */
  any(): Earlier | null {
    return this.#kept.length === 0 ? null : this.random.pick(this.#kept);
  }

  /** Something that may be complained about again now. */
  repeatable(at: number): Earlier | null {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const earlier = this.any();
      const age = at - (earlier?.receivedAt ?? at);
      if (age > SOONEST && age < LATEST) return earlier;
    }
    return null;
  }
}
