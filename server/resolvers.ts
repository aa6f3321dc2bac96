/** Every resolver class of the API. */
import { DemoAccountResolver } from "./identity/demo-account.resolver.ts";
import { InvitationResolver } from "./identity/invitation.resolver.ts";
import { SignInResolver } from "./identity/sign-in.resolver.ts";
import { ViewerResolver } from "./identity/viewer.resolver.ts";

export type ResolverClass = new (...services: never[]) => object;

export const RESOLVERS: readonly [ResolverClass, ...ResolverClass[]] = [
  ViewerResolver,
  SignInResolver,
  DemoAccountResolver,
  InvitationResolver,
];
