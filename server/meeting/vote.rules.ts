/** Votes of an item, counted as the act says. */
import type { AgendaItem } from "./agenda-item.entity.ts";
import type { MeetingWhole, VoteRow } from "./find-meeting.ts";
import { AgendaItemState, AgendaOutcome, ParticipantKind } from "./meeting.enums.ts";
import { isCarried, type Tally } from "./quorum.rules.ts";

type Votes = Pick<MeetingWhole, "procedure" | "participants" | "votes"> & {
  readonly meeting: Pick<MeetingWhole["meeting"], "chairRole">;
};

/** The votes of one item. */
export const votesFor = (votes: readonly VoteRow[], id: string): VoteRow[] =>
  votes.filter(({ itemId }) => itemId === id);

/** How many voted how, and how whoever chairs did. */
export function tallyOf(whole: Votes, id: string): Tally {
  const cast = votesFor(whole.votes, id);
  const count = (choice: string) => cast.filter((vote) => vote.choice === choice).length;
  const { chairRole } = whole.meeting;
  const chair = whole.participants.find(
    ({ kind, roleCodes }) =>
      kind === ParticipantKind.MEMBER && chairRole !== null && roleCodes.includes(chairRole),
  );
  return {
    for: count("FOR"),
    against: count("AGAINST"),
    abstained: count("ABSTAINED"),
    chair: cast.find(({ participantId }) => participantId === chair?.id)?.choice ?? null,
  };
}

/**
 * The outcome that the votes give by the act's own rule.
 *
 * @returns null where nobody voted, or where the act has no rule that can be counted: then whoever chairs states it
 */
export function countedOutcome(whole: Votes, item: Pick<AgendaItem, "id" | "state">): AgendaOutcome | null {
  const rule = whole.procedure.majority?.rule ?? null;
  if (rule === null || item.state !== AgendaItemState.KEPT) return null;
  if (votesFor(whole.votes, item.id).length === 0) return null;
  const total = whole.participants.filter(({ kind }) => kind === ParticipantKind.MEMBER).length;
  return isCarried(rule, tallyOf(whole, item.id), total) ? AgendaOutcome.ADOPTED : AgendaOutcome.REJECTED;
}
