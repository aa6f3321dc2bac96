import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Invitation } from "./invitation.entity.ts";
import { SignedIn } from "./sign-in.types.ts";

@ObjectType({ description: "A fresh invitation. The secret is shown once, here." })
export class IssuedInvitation {
  @Field(() => Invitation, { description: "The invitation." })
  readonly invitation!: Invitation;

  @Field(() => String, {
    description: "Path in the portal to hand to the person; whoever has it may accept.",
  })
  readonly path!: string;
}

@ObjectType({ description: "What an invitation offers, to whoever holds its secret." })
export class InvitationOffer {
  @Field(() => String, { description: "Name of the municipality." })
  readonly municipality!: string;

  @Field(() => String, { description: "Code of the role." })
  readonly roleCode!: string;

  @Field(() => String, { description: "The role as the regulation names it." })
  readonly roleTitle!: string;

  @Field(() => DateTimeScalar, { description: "When it can no longer be accepted." })
  readonly expiresAt!: Date;
}

@InputType({ description: "The account to make by an invitation." })
export class AcceptInvitationInput {
  @Field(() => String, { description: "Secret of the invitation." })
  readonly token!: string;

  @Field(() => String, { description: "Name that colleagues will see." })
  readonly displayName!: string;

  @Field(() => String, { description: "Login to sign in with; case does not matter." })
  readonly login!: string;

  @Field(() => String, { description: "Password, at least ten characters." })
  readonly password!: string;
}

@ObjectType({ description: "The account was not made; the invitation is still open." })
export class AccountRefused {
  @Field(() => String, { description: "What is wrong, e.g. `LOGIN_TAKEN`, `PASSWORD_TOO_SHORT`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show." })
  readonly message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

export const AcceptInvitationResult = createUnionType({
  name: "AcceptInvitationResult",
  description: "Signed in under the new account, or why it was not made.",
  types: () => [SignedIn, AccountRefused] as const,
});

export const InvitationConnection = connectionType("Invitation", "invitations", () => Invitation);
