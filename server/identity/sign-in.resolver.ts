import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { OperationContext, SignedInContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { type MunicipalityId, parseId } from "../kernel/ids.ts";
import { SignedIn as SignedInArgument } from "../kernel/rooms.ts";
import type { SessionService } from "./session.service.ts";
import type { SignInThrottle } from "./sign-in-throttle.ts";
import {
  EnterRoomInput,
  SignedIn,
  SignInInput,
  SignInResult,
  TooManyAttempts,
  WrongCredentials,
} from "./sign-in.types.ts";
import { ViewerView } from "./viewer.type.ts";

@Resolver()
export class SignInResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
  ) {}

  @Mutation(() => SignInResult, {
    description: "Opens a session. Fields below `viewer.municipality` need a request of their own.",
  })
  async signIn(
    @Ctx() ctx: OperationContext,
    @Arg("input", () => SignInInput, { description: "Login and password." }) input: SignInInput,
  ): Promise<typeof SignInResult> {
    const { address } = ctx.connection;
    const wait = await this.throttle.count(input.login, address);
    if (wait !== null) return new TooManyAttempts(wait);
    const account = await this.sessions.findAccount(ctx, input.login, input.password);
    if (!account) return new WrongCredentials();
    await this.throttle.forgive(input.login, address);
    return new SignedIn(new ViewerView(await this.sessions.open(ctx, account.id)));
  }

  @Mutation(() => Boolean, { description: "Ends the session; true also when there was none." })
  async signOut(@Ctx() ctx: OperationContext): Promise<boolean> {
    await this.sessions.close(ctx);
    return true;
  }

  @Mutation(() => ViewerView, {
    description:
      "Chooses the room the session works in, for people who have several. NOT_FOUND for any other.",
  })
  async enterRoom(
    @SignedInArgument() ctx: SignedInContext,
    @Arg("input", () => EnterRoomInput, { description: "The room." }) input: EnterRoomInput,
  ): Promise<ViewerView> {
    const municipalityId = input.municipalityId ? parseId<MunicipalityId>(input.municipalityId) : null;
    if (input.municipalityId && municipalityId === null) throw notFound();
    return new ViewerView(await this.sessions.enter(ctx, input.room, municipalityId));
  }
}
