import { Arg, Authorized, Mutation, Resolver } from "type-graphql";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { ClusterId } from "../cluster/cluster.entity.ts";
import type { MemberId } from "../composition/member.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import type { SeenPoll } from "./find-poll.ts";
import { Poll, type PollId } from "./poll.entity.ts";
import { PollResultSource, PollStep } from "./poll.enums.ts";
import { recordPollResults } from "./poll-result.service.ts";
import { savePoll } from "./poll.service.ts";
import { setPollSubjects } from "./poll-subject.service.ts";
import {
  PollDecisionInput,
  PollInput,
  PollResult,
  PollResultsInput,
  PollSaved,
  PollStageInput,
  PollStepInput,
  PollSubjectsInput,
} from "./poll.types.ts";
import type { SettlementId } from "./settlement.entity.ts";
import { recordPollDecision, savePollStage, takePollStep } from "./step-poll.ts";

const resultOf = (outcome: Poll | SubmissionRefusal): typeof PollResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new PollSaved(outcome);

const seenOf = ({ id, revision }: { readonly id: string; readonly revision: number }): SeenPoll => ({
  id: clientId<PollId>(id),
  revision,
});

@Resolver(() => Poll)
export class PollWorkResolver {
  @Authorized("poll:change")
  @Mutation(() => PollResult, { description: "Plans a poll, or changes one." })
  async savePoll(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PollInput, { description: "The poll." }) input: PollInput,
  ): Promise<typeof PollResult> {
    const { kind, startsOn, endsOn, id, revision } = input;
    const facts = {
      kind,
      startsOn,
      endsOn,
      title: input.title.trim(),
      about: trimmed(input.about),
      place: trimmed(input.place),
      settlementId: optionalId<SettlementId>(input.settlementId),
      link: trimmed(input.link),
      organiser: input.organiser.trim(),
      officerMemberId: optionalId<MemberId>(input.officerMemberId),
      invitedCount: input.invitedCount ?? null,
      leastCount: input.leastCount ?? null,
    };
    const asked = input.questions.map(({ text, isMultiple, options }) => ({
      text: text.trim(),
      isMultiple,
      options: options.map((option) => option.trim()),
    }));
    const seen = id ? seenOf({ id, revision: revision ?? 0 }) : null;
    return resultOf(await savePoll(ctx, seen, facts, asked));
  }

  @Authorized("poll:change")
  @Mutation(() => PollResult, { description: "Takes a step of a poll." })
  async takePollStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("step", () => PollStep, {
      description: "The step; announcing and opening are for centres whose regulation has them hold polls.",
    })
    step: PollStep,
    @Arg("input", () => PollStepInput, { description: "Which poll." }) input: PollStepInput,
  ): Promise<typeof PollResult> {
    return resultOf(await takePollStep(ctx, step, seenOf(input), trimmed(input.note)));
  }

  @Authorized("poll:change")
  @Mutation(() => PollResult, {
    description: "Sets the day of a stage, or notes that it was done or is not needed.",
  })
  async savePollStage(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PollStageInput, { description: "The stage." }) input: PollStageInput,
  ): Promise<typeof PollResult> {
    const { code, isDropped } = input;
    const facts = {
      code,
      isDropped,
      dueOn: input.dueOn ?? null,
      doneOn: input.doneOn ?? null,
      note: trimmed(input.note),
    };
    return resultOf(await savePollStage(ctx, seenOf(input), facts));
  }

  @Authorized("poll:change")
  @Mutation(() => PollResult, {
    description:
      "Keeps the results; refused when they do not add up. From a table: POST `/files/polls/{id}/results`.",
  })
  async recordPollResults(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PollResultsInput, { description: "The results." }) input: PollResultsInput,
  ): Promise<typeof PollResult> {
    const { participantCount, questions } = input;
    return resultOf(
      await recordPollResults(ctx, seenOf(input), { participantCount, questions }, PollResultSource.ENTERED),
    );
  }

  @Authorized("poll:change")
  @Mutation(() => PollResult, { description: "Keeps what was decided by the results." })
  async recordPollDecision(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PollDecisionInput, { description: "The decision." }) input: PollDecisionInput,
  ): Promise<typeof PollResult> {
    const { decision, decidedOn } = input;
    return resultOf(await recordPollDecision(ctx, seenOf(input), trimmed(decision), decidedOn ?? null));
  }

  @Authorized("poll:change")
  @Mutation(() => PollResult, {
    description: "Replaces the problems and topics that a poll helps to understand.",
  })
  async setPollSubjects(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PollSubjectsInput, { description: "The problems and topics." })
    input: PollSubjectsInput,
  ): Promise<typeof PollResult> {
    const clusterIds = input.clusterIds.map((id) => clientId<ClusterId>(id));
    const topicIds = input.topicIds.map((id) => clientId<TopicId>(id));
    return resultOf(await setPollSubjects(ctx, seenOf(input), clusterIds, topicIds));
  }
}
