import { createUnionType, Field, InputType, Int, ObjectType } from "type-graphql";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { NotificationWay } from "./notification-kind.ts";
import { RegionNotificationKind } from "./region-notification-kind.ts";

@ObjectType({ description: "How the viewer hears of one kind of thing in the regional centre." })
export class RegionNotificationChoice {
  @Field(() => RegionNotificationKind, { description: "What it is about." })
  readonly kind!: RegionNotificationKind;

  @Field(() => NotificationWay, { description: "How." })
  readonly way!: NotificationWay;
}

@ObjectType({ description: "How the viewer wants to hear of things in the regional centre." })
export class RegionNotificationPreferences {
  @Field(() => String, { nullable: true, description: "Address for letters; null: none are sent." })
  readonly email!: string | null;

  @Field(() => Boolean, { description: "The newest letter was refused by the server of the address." })
  readonly isEmailRefused!: boolean;

  @Field(() => Boolean, { description: "This installation can send letters at all." })
  readonly isMailOn!: boolean;

  @Field(() => [RegionNotificationChoice], { description: "Every kind with its way." })
  readonly choices!: readonly RegionNotificationChoice[];

  @Field(() => Int, {
    nullable: true,
    description: "Hour of the region's day at which a summary is sent; null: none.",
  })
  readonly digestHour!: number | null;

  @Field(() => String, { nullable: true, description: "Beginning of the hours without letters, `22:00`." })
  readonly quietFrom!: string | null;

  @Field(() => String, { nullable: true, description: "End of the hours without letters, `07:00`." })
  readonly quietTo!: string | null;

  @Field(() => String, {
    description: "Zone in which hours are counted; of several regions the first one's.",
  })
  readonly timeZone!: string;
}

@InputType({ description: "How to hear of one kind of thing in the regional centre." })
export class RegionNotificationChoiceInput {
  @Field(() => RegionNotificationKind, { description: "What it is about." })
  readonly kind!: RegionNotificationKind;

  @Field(() => NotificationWay, { description: "How." })
  readonly way!: NotificationWay;
}

@InputType({
  description: "How the viewer wants to hear of things in the regional centre; everything is said anew.",
})
export class RegionNotificationPreferencesInput {
  @Field(() => String, { nullable: true, description: "Address for letters." })
  readonly email?: string | null;

  @Field(() => [RegionNotificationChoiceInput], {
    defaultValue: [],
    description: "Kinds with their way; those left out go the usual way.",
  })
  readonly choices!: RegionNotificationChoiceInput[];

  @Field(() => Int, { nullable: true, description: "Hour of the summary, 0 to 23." })
  readonly digestHour?: number | null;

  @Field(() => String, { nullable: true, description: "Beginning of the hours without letters, `HH:MM`." })
  readonly quietFrom?: string | null;

  @Field(() => String, { nullable: true, description: "End of the hours without letters, `HH:MM`." })
  readonly quietTo?: string | null;
}

@ObjectType({ description: "The wishes as they are now." })
export class RegionNotificationPreferencesSaved {
  @Field(() => RegionNotificationPreferences, { description: "The wishes." })
  readonly preferences: RegionNotificationPreferences;

  constructor(preferences: RegionNotificationPreferences) {
    this.preferences = preferences;
  }
}

export const RegionNotificationPreferencesResult = createUnionType({
  name: "RegionNotificationPreferencesResult",
  description: "The wishes, or why they were not changed.",
  types: () => [RegionNotificationPreferencesSaved, SubmissionRefused] as const,
});
