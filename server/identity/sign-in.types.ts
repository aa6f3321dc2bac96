import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { RoomCode } from "../kernel/context.ts";
import { Room, ViewerView } from "./viewer.type.ts";

@InputType({ description: "Login and password." })
export class SignInInput {
  @Field(() => String, { description: "Login; case does not matter." })
  readonly login!: string;

  @Field(() => String, { description: "Password." })
  readonly password!: string;
}

@InputType({ description: "The room to work in." })
export class EnterRoomInput {
  @Field(() => Room, { description: "Kind of room." })
  readonly room!: RoomCode;

  @Field(() => ID, { nullable: true, description: "Municipality; only for the room `MUNICIPALITY`." })
  readonly municipalityId!: string | null;
}

@ObjectType({ description: "A session was opened; its cookie is set." })
export class SignedIn {
  @Field(() => ViewerView, { description: "Who signed in, in the first room of the account." })
  readonly viewer: ViewerView;

  constructor(viewer: ViewerView) {
    this.viewer = viewer;
  }
}

@ObjectType({ description: "Login and password do not fit; which of them is wrong is not told." })
export class WrongCredentials {
  @Field(() => String, { description: "Russian sentence to show." })
  readonly message = "Логин или пароль не подходит. Проверьте раскладку и попробуйте ещё раз.";
}

@ObjectType({ description: "Too many attempts from this address." })
export class TooManyAttempts {
  @Field(() => Int, { description: "Seconds until the next attempt." })
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    this.retryAfterSeconds = retryAfterSeconds;
  }

  @Field(() => String, { description: "Russian sentence to show." })
  get message(): string {
    return `Слишком много попыток входа. Повторите через ${Math.ceil(this.retryAfterSeconds / 60)} мин.`;
  }
}

export const SignInResult = createUnionType({
  name: "SignInResult",
  description: "Signed in, or why not.",
  types: () => [SignedIn, WrongCredentials, TooManyAttempts] as const,
});
