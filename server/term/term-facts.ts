/** What of a submission decides which clocks run on it. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { Regime } from "../submission/submission.enums.ts";

export interface TermFacts {
  readonly regime: Regime;
  /** Code of `labels` set `channel`. */
  readonly channel: string;
  readonly topicId: TopicId | null;
  readonly receivedAt: Date;
  readonly registeredAt: Date;
  readonly isFastTrack: boolean;
  readonly isAccelerated: boolean;
  /** Accelerated term of its topic; null when the topic has none. */
  readonly acceleratedDays: number | null;
  /** Of higher importance by the centre's own rule: `TermBook.isUrgent`. */
  readonly isUrgent: boolean;
}
