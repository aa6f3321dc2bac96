import { Arg, Authorized, ID, Mutation, Resolver } from "type-graphql";
import type { DecisionId } from "../assignment/assignment.entity.ts";
import type { MemberId } from "../composition/member.entity.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { AgendaItemId } from "../meeting/agenda-item.entity.ts";
import type { MeetingId } from "../meeting/meeting.entity.ts";
import { draftMinutes } from "./draft-minutes.ts";
import type { Minutes, MinutesId } from "./minutes.entity.ts";
import { MinutesStep } from "./minutes.enums.ts";
import { isRefusal, type MinutesRefusal } from "./minutes-refusal.ts";
import {
  MinutesRefused,
  MinutesResult,
  MinutesSaved,
  MinutesStepInput,
  SaveDecisionInput,
  SaveMinutesTextInput,
} from "./minutes.types.ts";
import { stepMinutes } from "./step-minutes.ts";
import { removeDecision, saveDecision, saveText } from "./write-minutes.ts";

const resultOf = (outcome: Minutes | MinutesRefusal): typeof MinutesResult =>
  isRefusal(outcome) ? new MinutesRefused(outcome) : new MinutesSaved(outcome);

const INPUT = { description: "The step." };

/** Who keeps and who signs is the procedure's to say, not a permission's. */
@Resolver()
export class MinutesWorkResolver {
  @Authorized("meeting:take-part")
  @Mutation(() => MinutesResult, {
    description: "Begins the minutes of a meeting that goes on or is over, or gives those that are there.",
  })
  async draftMinutes(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("meetingId", () => ID, { description: "The meeting." }) meetingId: string,
  ): Promise<typeof MinutesResult> {
    return resultOf(await draftMinutes(ctx, clientId<MeetingId>(meetingId)));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MinutesResult, { description: "Keeps what was said on an item, while it is typed." })
  async saveMinutesText(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SaveMinutesTextInput, { description: "The text." })
    { minutesId, agendaItemId, text, revision }: SaveMinutesTextInput,
  ): Promise<typeof MinutesResult> {
    const outcome = await saveText(ctx, {
      minutesId: clientId<MinutesId>(minutesId),
      agendaItemId: clientId<AgendaItemId>(agendaItemId),
      text,
      revision,
    });
    return resultOf(outcome);
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MinutesResult, { description: "Keeps a decision of a draft." })
  async saveDecision(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SaveDecisionInput, { description: "The decision." }) input: SaveDecisionInput,
  ): Promise<typeof MinutesResult> {
    const { minutesId, id, agendaItemId, revision, text, isForAction, dueOn = null, source } = input;
    const outcome = await saveDecision(ctx, {
      minutesId: clientId<MinutesId>(minutesId),
      id: optionalId<DecisionId>(id),
      agendaItemId: clientId<AgendaItemId>(agendaItemId),
      ownerMemberId: optionalId<MemberId>(input.ownerMemberId),
      ownerRecipientId: optionalId<RecipientId>(input.ownerRecipientId),
      revision,
      text,
      isForAction,
      dueOn,
      source: source?.trim() || null,
    });
    return resultOf(outcome);
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MinutesResult, { description: "Takes a decision out of a draft." })
  async removeDecision(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The decision." }) id: string,
  ): Promise<typeof MinutesResult> {
    return resultOf(await removeDecision(ctx, clientId<DecisionId>(id)));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MinutesResult, { description: "Fixes the text and gives it to those who sign." })
  submitMinutes(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MinutesStepInput, INPUT) input: MinutesStepInput,
  ): Promise<typeof MinutesResult> {
    return step(ctx, MinutesStep.SUBMIT, input);
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MinutesResult, { description: "Gives minutes back for rework." })
  returnMinutes(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MinutesStepInput, INPUT) input: MinutesStepInput,
  ): Promise<typeof MinutesResult> {
    return step(ctx, MinutesStep.RETURN, input);
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MinutesResult, {
    description: "Signs. With the last signature decisions become assignments and extracts go out.",
  })
  signMinutes(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MinutesStepInput, INPUT) input: MinutesStepInput,
  ): Promise<typeof MinutesResult> {
    return step(ctx, MinutesStep.SIGN, input);
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MinutesResult, {
    description: "Begins new minutes that correct signed ones; gives the new ones.",
  })
  correctMinutes(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MinutesStepInput, INPUT) input: MinutesStepInput,
  ): Promise<typeof MinutesResult> {
    return step(ctx, MinutesStep.CORRECT, input);
  }
}

async function step(
  ctx: MunicipalContext,
  taken: MinutesStep,
  input: MinutesStepInput,
): Promise<typeof MinutesResult> {
  const { id, revision, note = null } = input;
  return resultOf(await stepMinutes(ctx, { id: clientId<MinutesId>(id), revision, step: taken, note }));
}
