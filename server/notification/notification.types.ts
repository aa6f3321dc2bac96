import { createUnionType, Field, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { NotificationKind, NotificationWay } from "./notification-kind.ts";
import { Notification } from "./notification.entity.ts";

export const NotificationConnection = connectionType("Notification", "notifications", () => Notification);

@ObjectType({ description: "How the viewer hears of one kind of thing." })
export class NotificationChoice {
  @Field(() => NotificationKind, { description: "What it is about." })
  readonly kind!: NotificationKind;

  @Field(() => NotificationWay, { description: "How." })
  readonly way!: NotificationWay;
}

@ObjectType({ description: "How the viewer wants to hear of things in this municipality." })
export class NotificationPreferences {
  @Field(() => String, { nullable: true, description: "Address for letters; null: none are sent." })
  readonly email!: string | null;

  @Field(() => Boolean, { description: "The newest letter was refused by the server of the address." })
  readonly isEmailRefused!: boolean;

  @Field(() => Boolean, { description: "This installation can send letters at all." })
  readonly isMailOn!: boolean;

  @Field(() => [NotificationChoice], { description: "Every kind with its way." })
  readonly choices!: readonly NotificationChoice[];

  @Field(() => Int, {
    nullable: true,
    description: "Hour of the municipality's day at which a summary is sent; null: none.",
  })
  readonly digestHour!: number | null;

  @Field(() => String, { nullable: true, description: "Beginning of the hours without letters, `22:00`." })
  readonly quietFrom!: string | null;

  @Field(() => String, { nullable: true, description: "End of the hours without letters, `07:00`." })
  readonly quietTo!: string | null;
}

@InputType({ description: "How to hear of one kind of thing." })
export class NotificationChoiceInput {
  @Field(() => NotificationKind, { description: "What it is about." })
  readonly kind!: NotificationKind;

  @Field(() => NotificationWay, { description: "How." })
  readonly way!: NotificationWay;
}

@InputType({ description: "How the viewer wants to hear of things; everything is said anew." })
export class NotificationPreferencesInput {
  @Field(() => String, { nullable: true, description: "Address for letters." })
  readonly email?: string | null;

  @Field(() => [NotificationChoiceInput], {
    defaultValue: [],
    description: "Kinds with their way; those left out go the usual way.",
  })
  readonly choices!: NotificationChoiceInput[];

  @Field(() => Int, { nullable: true, description: "Hour of the summary, 0 to 23." })
  readonly digestHour?: number | null;

  @Field(() => String, { nullable: true, description: "Beginning of the hours without letters, `HH:MM`." })
  readonly quietFrom?: string | null;

  @Field(() => String, { nullable: true, description: "End of the hours without letters, `HH:MM`." })
  readonly quietTo?: string | null;
}

@ObjectType({ description: "The wishes as they are now." })
export class NotificationPreferencesSaved {
  @Field(() => NotificationPreferences, { description: "The wishes." })
  readonly preferences: NotificationPreferences;

  constructor(preferences: NotificationPreferences) {
    this.preferences = preferences;
  }
}

export const NotificationPreferencesResult = createUnionType({
  name: "NotificationPreferencesResult",
  description: "The wishes, or why they were not changed.",
  types: () => [NotificationPreferencesSaved, SubmissionRefused] as const,
});
