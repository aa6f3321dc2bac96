import { Arg, Authorized, Mutation, Query, Resolver } from "type-graphql";
import type { RegionWideContext } from "../kernel/context.ts";
import { InRegion } from "../kernel/rooms.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { changeRegionPreferences, regionPreferencesOf } from "./region-preference.service.ts";
import {
  RegionNotificationPreferences,
  RegionNotificationPreferencesInput,
  RegionNotificationPreferencesResult,
  RegionNotificationPreferencesSaved,
} from "./region-preference.types.ts";

/** Everything here is the viewer's own. */
@Resolver()
export class RegionPreferenceResolver {
  /** @param isMailOn whether this installation can send letters */
  constructor(private readonly isMailOn: boolean) {}

  @Authorized("cooperation:view")
  @Query(() => RegionNotificationPreferences, {
    description: "How the viewer wants to hear of things in the regional centre.",
  })
  regionNotificationPreferences(@InRegion() ctx: RegionWideContext): Promise<RegionNotificationPreferences> {
    return regionPreferencesOf(ctx, this.isMailOn);
  }

  @Authorized("cooperation:view")
  @Mutation(() => RegionNotificationPreferencesResult, { description: "Says all wishes of the viewer anew." })
  async changeRegionNotificationPreferences(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => RegionNotificationPreferencesInput, { description: "The wishes." })
    input: RegionNotificationPreferencesInput,
  ): Promise<typeof RegionNotificationPreferencesResult> {
    const refusal = await changeRegionPreferences(ctx, input);
    if (refusal) return new SubmissionRefused(refusal);
    return new RegionNotificationPreferencesSaved(await regionPreferencesOf(ctx, this.isMailOn));
  }
}
