import { Arg, Authorized, Int, Mutation, Query, Resolver } from "type-graphql";
import type { TopicId } from "../classifier/topic.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { badInput, DenialError } from "../kernel/errors.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { hasField } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import { changeCalendarDay, FIRST_YEAR, LAST_YEAR, resetCalendarDay } from "./calendar-day.service.ts";
import {
  CalendarDayResult,
  CalendarDaySaved,
  ChangeCalendarDayInput,
  ChangeTermSettingInput,
  ChangeWorkSettingsInput,
  TermPlaceInput,
  TermRefused,
  TermSettingResult,
  TermSettingSaved,
  WorkSettingsResult,
  WorkSettingsSaved,
} from "./term.inputs.ts";
import { CalendarDay, TermSettingView, WorkSettingsView } from "./term.types.ts";
import { TermKind } from "./term-kind.ts";
import { termRulesOf } from "./term-book.reads.ts";
import { changeTermSetting, resetTermSetting, type TermPlace } from "./term-setting.service.ts";
import { settingViews } from "./term-settings-view.ts";
import { changeWorkSettings, workSettingsOf } from "./work-settings.service.ts";

const placeOf = ({ kind, regime, channel, topicId }: TermPlaceInput): TermPlace => ({
  kind,
  regime: regime ?? null,
  channel: channel ?? null,
  topicId: topicId ? clientId<TopicId>(topicId) : null,
});

/** Clocks of dealing with others, which a regulation sets on top of those of submissions (DDL-04). */
const isPartnerTerm = (kind: TermKind): boolean =>
  kind === TermKind.RECIPIENT_REPLY || kind === TermKind.REGIONAL_CENTRE_REPLY;

/** @throws {DenialError} NOT_IN_REGULATION for a term of dealing that the regulation knows nothing of */
async function requirePartnerTerms(ctx: MunicipalContext, kind: TermKind): Promise<void> {
  if (isPartnerTerm(kind) && !hasField(await standingOf(ctx), "Query.partnerTerms"))
    throw new DenialError("NOT_IN_REGULATION");
}

@Resolver()
export class TermSettingResolver {
  @Authorized("submission:view")
  @Query(() => [TermSettingView], {
    description:
      "How long each clock of a submission runs, and on what ground. Terms of dealing: `partnerTerms`.",
  })
  async termSettings(@InMunicipality() ctx: MunicipalContext): Promise<TermSettingView[]> {
    const views = settingViews(await termRulesOf(ctx), todayOf(ctx));
    return views.filter(({ kind }) => !isPartnerTerm(kind));
  }

  @Authorized("submission:view")
  @Query(() => [TermSettingView], {
    description:
      "Terms of dealing with recipients and with the regional centre, where the regulation sets them.",
  })
  async partnerTerms(@InMunicipality() ctx: MunicipalContext): Promise<TermSettingView[]> {
    const views = settingViews(await termRulesOf(ctx), todayOf(ctx));
    return views.filter(({ kind }) => isPartnerTerm(kind));
  }

  @Authorized("submission:view")
  @Query(() => WorkSettingsView, { description: "How the centre counts days and hours." })
  workSettings(@InMunicipality() ctx: MunicipalContext): Promise<WorkSettingsView> {
    return workSettingsOf(ctx);
  }

  @Authorized("submission:view")
  @Query(() => [CalendarDay], { description: "Every day of a year as the centre counts it." })
  async workCalendar(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("year", () => Int, { description: "The year, 2000 to 2100." }) year: number,
  ): Promise<readonly CalendarDay[]> {
    if (year < FIRST_YEAR || year > LAST_YEAR)
      throw badInput(`Календарь ведётся с ${FIRST_YEAR} по ${LAST_YEAR} год.`);
    return (await termRulesOf(ctx)).calendar.year(year);
  }

  @Authorized("term:change")
  @Mutation(() => TermSettingResult, {
    description: "Sets the length of a clock; running clocks keep theirs.",
  })
  async changeTermSetting(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeTermSettingInput, { description: "The length and its ground." })
    input: ChangeTermSettingInput,
  ): Promise<typeof TermSettingResult> {
    const { amount = null, unit, clause = null, note = null } = input;
    await requirePartnerTerms(ctx, input.kind);
    const outcome = await changeTermSetting(ctx, { ...placeOf(input), amount, unit, clause, note });
    return "code" in outcome ? new TermRefused(outcome) : new TermSettingSaved(outcome);
  }

  @Authorized("term:change")
  @Mutation(() => TermSettingResult, { description: "Takes the centre's length of a clock away." })
  async resetTermSetting(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => TermPlaceInput, { description: "Which one." }) input: TermPlaceInput,
  ): Promise<typeof TermSettingResult> {
    await requirePartnerTerms(ctx, input.kind);
    return new TermSettingSaved(await resetTermSetting(ctx, placeOf(input)));
  }

  @Authorized("term:change")
  @Mutation(() => WorkSettingsResult, {
    description: "Sets how the centre counts; running clocks keep their days.",
  })
  async changeWorkSettings(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeWorkSettingsInput, { description: "How it counts." })
    input: ChangeWorkSettingsInput,
  ): Promise<typeof WorkSettingsResult> {
    const outcome = await changeWorkSettings(ctx, {
      ...input,
      lunchStart: input.lunchStart ?? null,
      lunchEnd: input.lunchEnd ?? null,
      urgentTopicIds: input.urgentTopicIds.map((id) => clientId<TopicId>(id)),
    });
    return "code" in outcome ? new TermRefused(outcome) : new WorkSettingsSaved(outcome);
  }

  @Authorized("term:change")
  @Mutation(() => CalendarDayResult, { description: "Sets a day of the centre's own calendar." })
  async changeCalendarDay(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeCalendarDayInput, { description: "The day." }) input: ChangeCalendarDayInput,
  ): Promise<typeof CalendarDayResult> {
    const outcome = await changeCalendarDay(ctx, input);
    return "code" in outcome ? new TermRefused(outcome) : new CalendarDaySaved(outcome);
  }

  @Authorized("term:change")
  @Mutation(() => CalendarDayResult, { description: "Takes the centre's own decision about a day away." })
  async resetCalendarDay(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("day", () => PlainDateScalar, { description: "The day." }) day: PlainDate,
  ): Promise<typeof CalendarDayResult> {
    return new CalendarDaySaved(await resetCalendarDay(ctx, day));
  }
}
