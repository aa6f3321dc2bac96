/** The mark an applicant gives some time after the answer, whatever the centre does meanwhile. */
import { PROGRAM_ACCOUNT_ID } from "../../identity/program.ts";
import type { SatisfactionMarkId } from "../../satisfaction/satisfaction-mark.entity.ts";
import { MarkSource } from "../../satisfaction/satisfaction.enums.ts";
import type { CentrePerson } from "./centre.ts";
import type { Course } from "./course.ts";
import type { LifeSetting } from "./life.ts";
import names from "./names.json" with { type: "json" };

const HOUR = 3_600_000;
const RESPONSE_SHARE = 0.35;
/** Systems in which the applicant gives the mark himself. */
const OWN_MARKS: ReadonlySet<string> = new Set(["POS", "REGIONAL_PORTAL"]);

export class ComingMark {
  /** Null once it has come, or when the applicant says nothing. */
  #at: number | null;

  constructor(
    readonly course: Course,
    readonly setting: LifeSetting,
    answeredAt: number,
    readonly isSolved: boolean,
    readonly collector: CentrePerson,
  ) {
    const { random } = setting;
    const isGiven = random.isLikely(RESPONSE_SHARE);
    this.#at = isGiven ? answeredAt + 2 * HOUR + random.wait(48 * HOUR) : null;
  }

  /** Records the mark if it is given before an instant that the course has reached. */
  comeBefore(instant: number): void {
    const { course } = this;
    if (this.#at === null || this.#at > Math.min(instant, course.now)) return;
    const at = new Date(Math.max(this.#at, course.lastAt));
    this.#at = null;
    const mark = this.#value();
    const { municipality, id: submissionId, channel } = course.row;
    const source = OWN_MARKS.has(channel) ? MarkSource.SOURCE_SYSTEM : MarkSource.PHONE;
    course.row.mark = mark;
    course.row.markSource = source;
    course.row.revision += 1;
    course.record("SATISFACTION_RECORDED", at, this.collector, null, { mark, source });
    course.marks.push({
      municipality,
      id: this.setting.random.id<SatisfactionMarkId>(at.getTime()),
      submissionId,
      mark,
      source,
      comment: this.setting.random.isLikely(0.3) ? this.#comment(mark) : null,
      at,
      accountId: this.collector.accountId ?? PROGRAM_ACCOUNT_ID,
      collectedByName: this.collector.name,
      collectedAs: this.collector.roleCodes[0] ?? null,
    });
  }

  /** A good recipient and a solved matter please more. */
  #value(): number {
    const { random, answering } = this.setting;
    const mood =
      0.285 + 0.45 * answering.quality + (this.isSolved ? 0.28 : -0.12) + random.between(-0.45, 0.45);
    return Math.min(5, Math.max(1, Math.round(1 + 4 * mood)));
  }

  #comment(mark: number): string {
    return this.setting.random.pick(mark >= 4 ? names.comments.good : names.comments.poor);
  }
}
