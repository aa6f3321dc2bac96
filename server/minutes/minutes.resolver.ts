import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality, municipal } from "../kernel/rooms.ts";
import { AgendaItem } from "../meeting/agenda-item.entity.ts";
import { getMeeting } from "../meeting/find-meeting.ts";
import { Meeting, type MeetingId } from "../meeting/meeting.entity.ts";
import { procedureUnder } from "../meeting/procedure.reads.ts";
import type { Procedure, Ruled } from "../meeting/procedure.rules.ts";
import { ReportDocument } from "../report/report-document.types.ts";
import { documentView } from "../report/report-view.ts";
import { Decision } from "./decision.entity.ts";
import { getMinutes, minutesWhole, type MinutesWhole, signaturesOf } from "./find-minutes.ts";
import { Minutes, MinutesText } from "./minutes.entity.ts";
import { MinutesState, MinutesStep } from "./minutes.enums.ts";
import { printedMinutes } from "./minutes-files.ts";
import { MinutesEvent, MinutesExtract } from "./minutes-paper.entity.ts";
import { eventsOf, extractsOf, minutesOfMeeting, signatureFilesOf, versionsOf } from "./minutes.reads.ts";
import { isRefusal } from "./minutes-refusal.ts";
import { allowMinutesStep, keepingRefusal, signersOf } from "./minutes.rules.ts";
import { MinutesSignature, MinutesSignatureFile } from "./minutes-signature.entity.ts";
import { MinutesAddressee, MinutesCheck, MinutesDuty } from "./minutes.types.ts";
import { hashOf } from "./step-minutes.ts";

const wholes = new WeakMap<Minutes, Promise<MinutesWhole>>();

/** Several fields look at the same. */
function wholeMinutes(ctx: OperationContext, minutes: Minutes): Promise<MinutesWhole> {
  let whole = wholes.get(minutes);
  if (!whole) wholes.set(minutes, (whole = minutesWhole(municipal(ctx), minutes)));
  return whole;
}

async function procedureFor(ctx: MunicipalContext, { meetingId }: Minutes) {
  const meeting = await getMeeting(ctx, meetingId);
  return { meeting, procedure: await procedureUnder(ctx, meeting.regulationVersion) };
}

const dutyOf = (procedure: Procedure, { value, clause, source }: Ruled<readonly string[]>): MinutesDuty => ({
  roleCodes: value,
  roleTitles: value.map((code) => procedure.roleTitles.get(code) ?? code),
  clause,
  source,
});

@Resolver(() => Minutes)
export class MinutesResolver {
  @Authorized("meeting:view")
  @Query(() => Minutes, {
    nullable: true,
    description: "The newest minutes of a meeting; null before they are begun.",
  })
  async minutes(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("meetingId", () => ID, { description: "The meeting." }) meetingId: string,
  ): Promise<Minutes | null> {
    const { id } = await getMeeting(ctx, clientId<MeetingId>(meetingId));
    return minutesOfMeeting(ctx, id);
  }

  @Authorized("meeting:view")
  @Query(() => MinutesCheck, {
    description: "Computes the hash of minutes anew and holds it against the signatures.",
  })
  async checkMinutes(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The minutes." }) id: string,
  ): Promise<MinutesCheck> {
    const minutes = await getMinutes(ctx, clientId(id));
    const signatures = await ctx.em.find(MinutesSignature, {
      municipality: ctx.municipalityId,
      minutesId: minutes.id,
    });
    const computedHash = hashOf(minutes.content);
    const isSigned = minutes.state === MinutesState.SIGNED;
    const counted = signatures.filter(({ contentHash }) => contentHash === computedHash);
    const { meeting, procedure } = await procedureFor(ctx, minutes);
    const isWhole = signersOf(procedure, meeting).value.every((role) =>
      counted.some(({ roleCode }) => roleCode === role),
    );
    return { computedHash, isIntact: isSigned && isWhole && computedHash === minutes.contentHash };
  }

  @FieldResolver(() => Meeting, { description: "The meeting." })
  meeting(@Ctx() ctx: OperationContext, @Root() { meetingId }: Minutes): Promise<Meeting> {
    return getMeeting(municipal(ctx), meetingId);
  }

  @FieldResolver(() => [AgendaItem], { description: "Items that stood on the agenda, in order." })
  async agenda(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<readonly AgendaItem[]> {
    return (await wholeMinutes(ctx, minutes)).agenda;
  }

  @FieldResolver(() => [MinutesText], { description: "What was said, by item." })
  async texts(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<readonly MinutesText[]> {
    return (await wholeMinutes(ctx, minutes)).texts;
  }

  @FieldResolver(() => [Decision], { description: "What was decided, in the order of the agenda." })
  async decisions(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<readonly Decision[]> {
    return (await wholeMinutes(ctx, minutes)).decisions;
  }

  @FieldResolver(() => MinutesDuty, { description: "Who keeps them." })
  async keptBy(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<MinutesDuty> {
    const { procedure } = await procedureFor(municipal(ctx), minutes);
    return dutyOf(procedure, procedure.acts.KEEP_MINUTES);
  }

  @FieldResolver(() => MinutesDuty, { description: "Who signs them: each of the roles." })
  async signedBy(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<MinutesDuty> {
    const { procedure, meeting } = await procedureFor(municipal(ctx), minutes);
    return dutyOf(procedure, signersOf(procedure, meeting));
  }

  @FieldResolver(() => [MinutesAddressee], { description: "To whom the regulation sends them." })
  async sentTo(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<readonly MinutesAddressee[]> {
    return (await procedureFor(municipal(ctx), minutes)).procedure.minutesSentTo;
  }

  @FieldResolver(() => Boolean, { description: "The viewer may write in them now." })
  async mayWrite(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<boolean> {
    if (minutes.state !== MinutesState.DRAFT) return false;
    const own = municipal(ctx);
    return keepingRefusal((await procedureFor(own, minutes)).procedure, own.roleCodes) === null;
  }

  @FieldResolver(() => [MinutesStep], { description: "What the viewer may do with them now." })
  async steps(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<MinutesStep[]> {
    const own = municipal(ctx);
    const { procedure, meeting } = await procedureFor(own, minutes);
    const signedBy = (await signaturesOf(own, minutes)).map(({ roleCode }) => roleCode);
    const newest = await minutesOfMeeting(ctx, minutes.meetingId);
    const facts = { state: minutes.state, meeting, signedBy };
    return Object.values(MinutesStep).filter(
      (step) =>
        !isRefusal(allowMinutesStep(procedure, facts, step, own.roleCodes)) &&
        (step !== MinutesStep.CORRECT || newest?.id === minutes.id),
    );
  }

  @FieldResolver(() => ReportDocument, { description: "As they would be printed now." })
  async document(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<ReportDocument> {
    return documentView(await printedMinutes(municipal(ctx), minutes));
  }

  @FieldResolver(() => [MinutesSignature], {
    description: "Signatures under the text as it is, oldest first.",
  })
  signatures(@Ctx() ctx: OperationContext, @Root() minutes: Minutes): Promise<MinutesSignature[]> {
    return signaturesOf(municipal(ctx), minutes);
  }

  @FieldResolver(() => [MinutesSignatureFile], { description: "Signatures in files, oldest first." })
  signatureFiles(@Ctx() ctx: OperationContext, @Root() { id }: Minutes): Promise<MinutesSignatureFile[]> {
    return signatureFilesOf(ctx, id);
  }

  @FieldResolver(() => [MinutesExtract], { description: "Extracts that were sent." })
  extracts(@Ctx() ctx: OperationContext, @Root() { id }: Minutes): Promise<MinutesExtract[]> {
    return extractsOf(ctx, id);
  }

  @FieldResolver(() => [Minutes], {
    description: "Every version of the minutes of the meeting, newest first.",
  })
  versions(@Ctx() ctx: OperationContext, @Root() { meetingId }: Minutes): Promise<Minutes[]> {
    return versionsOf(municipal(ctx), meetingId);
  }

  @FieldResolver(() => [MinutesEvent], { description: "What was done with them, newest first." })
  history(@Ctx() ctx: OperationContext, @Root() { id }: Minutes): Promise<MinutesEvent[]> {
    return eventsOf(ctx, id);
  }
}

@Resolver(() => Meeting)
export class MeetingMinutesResolver {
  @FieldResolver(() => Minutes, {
    nullable: true,
    description: "Its newest minutes; null before they are begun.",
  })
  minutes(@Ctx() ctx: OperationContext, @Root() { id }: Meeting): Promise<Minutes | null> {
    return minutesOfMeeting(ctx, id);
  }
}
