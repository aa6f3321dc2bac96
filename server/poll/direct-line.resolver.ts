import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { memberById } from "../composition/composition.reads.ts";
import { Member, type MemberId } from "../composition/member.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { SubmissionState } from "../submission/submission.enums.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { DirectLine, type DirectLineId } from "./direct-line.entity.ts";
import {
  type CameRow,
  countsOfLine,
  lineOfSubmission,
  overdueOfLines,
  submissionsOfLine,
} from "./direct-line.reads.ts";
import { closeDirectLine, getDirectLine, linkToDirectLine, saveDirectLine } from "./direct-line.service.ts";
import {
  CloseDirectLineInput,
  DirectLineConnection,
  DirectLineCounts,
  DirectLineFilter,
  DirectLineInput,
  DirectLineLinkInput,
  DirectLineResult,
  DirectLineSaved,
  DirectLineSubmissionView,
} from "./direct-line.types.ts";

const resultOf = (outcome: DirectLine | SubmissionRefusal): typeof DirectLineResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new DirectLineSaved(outcome);

@Resolver(() => DirectLine)
export class DirectLineResolver {
  @Authorized("poll:view")
  @Query(() => DirectLineConnection, { description: "Direct lines, those that begin latest first." })
  directLines(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => DirectLineFilter, { nullable: true, description: "Which ones." })
    filter: DirectLineFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<DirectLine>> {
    const days = [
      ...(filter?.from ? [{ startsAt: { $gte: filter.from } }] : []),
      ...(filter?.to ? [{ startsAt: { $lt: filter.to } }] : []),
    ];
    const conditions = {
      ...(filter?.states?.length ? { state: { $in: filter.states } } : {}),
      ...(days.length > 0 ? { $and: days } : {}),
    };
    return newestFirst(ctx, DirectLine, "startsAt", { first, after: after ?? null }, conditions);
  }

  @Authorized("poll:view")
  @Query(() => DirectLine, { description: "A direct line. NOT_FOUND unless it is the municipality's." })
  directLine(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The line." }) id: string,
  ): Promise<DirectLine> {
    return getDirectLine(ctx, clientId<DirectLineId>(id));
  }

  @Authorized("poll:view")
  @Query(() => [DirectLineSubmissionView], {
    description: "Submissions of direct lines of a year whose term is over and that are not closed; 500.",
  })
  async directLineControl(@InMunicipality() ctx: MunicipalContext): Promise<DirectLineSubmissionView[]> {
    return viewsOf(ctx, await overdueOfLines(ctx));
  }

  @Authorized("poll:change")
  @Mutation(() => DirectLineResult, { description: "Plans a direct line, or changes one." })
  async saveDirectLine(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DirectLineInput, { description: "The line." }) input: DirectLineInput,
  ): Promise<typeof DirectLineResult> {
    const id = optionalId<DirectLineId>(input.id);
    const facts = {
      theme: input.theme.trim(),
      startsAt: input.startsAt,
      minutes: input.minutes,
      channel: input.channel.trim(),
      answererMemberId: optionalId<MemberId>(input.answererMemberId),
      answererName: trimmed(input.answererName),
    };
    return resultOf(
      await saveDirectLine(ctx, id === null ? null : { id, revision: input.revision ?? 0 }, facts),
    );
  }

  @Authorized("poll:change")
  @Mutation(() => DirectLineResult, {
    description: "Notes that a line was held or is cancelled, or opens it again.",
  })
  async closeDirectLine(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => CloseDirectLineInput, { description: "Which one, and how it stands." })
    { id, revision, state, answeredAtOnce, note }: CloseDirectLineInput,
  ): Promise<typeof DirectLineResult> {
    const seen = { id: clientId<DirectLineId>(id), revision };
    const closing = { state, answeredAtOnce: answeredAtOnce ?? null, note: trimmed(note) };
    return resultOf(await closeDirectLine(ctx, seen, closing));
  }

  @Authorized("poll:change")
  @Mutation(() => DirectLineResult, {
    description: "Says that a submission came by a line, or takes it back.",
  })
  async linkToDirectLine(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DirectLineLinkInput, { description: "The line and the submission." })
    { lineId, number, isRemoved }: DirectLineLinkInput,
  ): Promise<typeof DirectLineResult> {
    return resultOf(await linkToDirectLine(ctx, clientId<DirectLineId>(lineId), number.trim(), isRemoved));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Member who answers." })
  async answerer(
    @Ctx() ctx: MunicipalContext,
    @Root() { answererMemberId }: DirectLine,
  ): Promise<Member | null> {
    return answererMemberId === null ? null : memberById(ctx, answererMemberId);
  }

  @FieldResolver(() => DirectLineCounts, {
    description:
      "Submissions that came by it: those that people linked, and those of the channel on its day when it is the only line of that day.",
  })
  counts(@Ctx() ctx: MunicipalContext, @Root() { id }: DirectLine): Promise<DirectLineCounts> {
    return countsOfLine(ctx, id);
  }

  @FieldResolver(() => [DirectLineSubmissionView], {
    description: "Submissions that came by it, the oldest first; 500.",
  })
  async submissions(
    @Ctx() ctx: MunicipalContext,
    @Root() { id }: DirectLine,
  ): Promise<DirectLineSubmissionView[]> {
    return viewsOf(ctx, await submissionsOfLine(ctx, id));
  }
}

@Resolver(() => Submission)
export class SubmissionDirectLineResolver {
  @FieldResolver(() => DirectLine, {
    nullable: true,
    description: "Direct line that it came by; null for those who see no direct lines.",
  })
  async directLine(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<DirectLine | null> {
    return (await permissionsOf(ctx)).has("poll:view") ? lineOfSubmission(ctx, id) : null;
  }
}

async function viewsOf(ctx: MunicipalContext, rows: readonly CameRow[]): Promise<DirectLineSubmissionView[]> {
  const ids = [...new Set(rows.map(({ lineId }) => lineId))];
  const lines = await ctx.em.find(DirectLine, { municipality: ctx.municipalityId, id: { $in: ids } });
  const byId = new Map(lines.map((line) => [line.id, line]));
  const now = ctx.clock.now();
  return rows.map(({ lineId, state, dueAt, isOpen, ...row }) => ({
    ...row,
    line: byId.get(lineId)!,
    state: state as SubmissionState,
    dueAt: dueAt === null ? null : new Date(dueAt),
    isOpen,
    isOverdue: isOpen && dueAt !== null && new Date(dueAt) < now,
  }));
}
