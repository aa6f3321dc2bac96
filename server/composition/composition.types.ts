import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Appointment } from "./appointment.entity.ts";
import type { AppointmentRow } from "./composition.reads.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import { Member } from "./member.entity.ts";
import { Recipient, RecipientKind } from "./recipient.entity.ts";

export const MemberConnection = connectionType("Member", "members", () => Member);
export const RecipientConnection = connectionType("Recipient", "responsible recipients", () => Recipient);

@InputType({ description: "A person of the centre, or a post; one of the two has to be given." })
export class MemberInput {
  @Field(() => String, { nullable: true, description: "Surname and initials." })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: "Post outside the centre." })
  readonly post?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Belongs to the centre by agreement." })
  readonly isByAgreement!: boolean;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "First day in the centre; today when absent.",
  })
  readonly joinedOn?: PlainDate | null;
}

@InputType({ description: "A role to be given to a member." })
export class AppointInput {
  @Field(() => ID, { description: "The member." })
  readonly memberId!: string;

  @Field(() => String, { description: "Code of a role of the regulation in force on the first day." })
  readonly roleCode!: string;

  @Field(() => [ID], { defaultValue: [], description: "Sectors to lead." })
  readonly sectorIds!: string[];

  @Field(() => PlainDateScalar, { description: "First day, counted in." })
  readonly validFrom!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day, counted in; null until further notice.",
  })
  readonly validTo?: PlainDate | null;
}

@InputType({ description: "A body, unit or institution that answers." })
export class RecipientInput {
  @Field(() => String, { description: "Full name." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Name as people say it." })
  readonly shortName?: string | null;

  @Field(() => RecipientKind, {
    defaultValue: RecipientKind.INTERNAL,
    description: "How it stands to the administration.",
  })
  readonly kind!: RecipientKind;

  @Field(() => [ID], { defaultValue: [], description: "Sectors it answers for." })
  readonly sectorIds!: string[];

  @Field(() => String, { nullable: true, description: "Address for letters of the program." })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone." })
  readonly phone?: string | null;
}

@ObjectType({ description: "The regulation in force names no such role or sector, or the dates do not fit." })
export class CompositionRefused {
  @Field(() => String, { description: "What is wrong, e.g. `ROLE_UNKNOWN`, `ROLE_TAKEN`, `DATES_REVERSED`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show." })
  readonly message: string;

  @Field(() => String, { nullable: true, description: "Clause that stands against it." })
  readonly clause: string | null;

  constructor({ code, message, clause }: CompositionRefusal) {
    this.code = code;
    this.message = message;
    this.clause = clause;
  }
}

@ObjectType({ description: "The member as it is now." })
export class MemberSaved {
  @Field(() => Member, { description: "The member." })
  readonly member: Member;

  constructor(member: Member) {
    this.member = member;
  }
}

@ObjectType({ description: "The appointment as it is now." })
export class AppointmentSaved {
  @Field(() => Appointment, { description: "The appointment." })
  readonly appointment: AppointmentRow;

  constructor(appointment: AppointmentRow) {
    this.appointment = appointment;
  }
}

@ObjectType({ description: "The recipient as it is now." })
export class RecipientSaved {
  @Field(() => Recipient, { description: "The recipient." })
  readonly recipient: Recipient;

  constructor(recipient: Recipient) {
    this.recipient = recipient;
  }
}

export const MemberResult = createUnionType({
  name: "MemberResult",
  description: "The member, or why it was not changed.",
  types: () => [MemberSaved, CompositionRefused] as const,
});

export const AppointmentResult = createUnionType({
  name: "AppointmentResult",
  description: "The appointment, or why it was not made.",
  types: () => [AppointmentSaved, CompositionRefused] as const,
});

export const RecipientResult = createUnionType({
  name: "RecipientResult",
  description: "The recipient, or why it was not changed.",
  types: () => [RecipientSaved, CompositionRefused] as const,
});
