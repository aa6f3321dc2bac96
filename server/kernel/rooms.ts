/**
 * Argument decorators that hand a resolver the context of its room, or deny. A resolver that takes a
 * `MunicipalContext` thereby cannot be reached from another room.
 */
import { createParameterDecorator } from "type-graphql";
import type {
  MunicipalContext,
  OnboardingContext,
  OperationContext,
  PlatformContext,
  RegionWideContext,
  SignedInContext,
} from "./context.ts";
import { forbidden, unauthenticated } from "./errors.ts";

/** The context of whoever is signed in. @throws {DenialError} UNAUTHENTICATED */
export function signedIn(ctx: OperationContext): SignedInContext {
  if (ctx.kind === "anonymous") throw unauthenticated();
  return ctx;
}

/** The municipality's room. @throws {DenialError} UNAUTHENTICATED or FORBIDDEN */
export function municipal(ctx: OperationContext): MunicipalContext {
  const found = signedIn(ctx);
  if (found.kind !== "municipal") throw forbidden();
  return found;
}

/** The regional centre's room, its onboarding officer included. @throws {DenialError} as above */
export function regionWide(ctx: OperationContext): RegionWideContext {
  const found = signedIn(ctx);
  if (found.kind !== "regional" && found.kind !== "onboarding") throw forbidden();
  return found;
}

/** A room with tenants in it: the platform's operator has none. @throws {DenialError} as above */
export function amongTenants(ctx: OperationContext): MunicipalContext | RegionWideContext {
  const found = signedIn(ctx);
  if (found.kind === "platform") throw forbidden();
  return found;
}

/** The onboarding officer. @throws {DenialError} as above */
export function onboarding(ctx: OperationContext): OnboardingContext {
  const found = signedIn(ctx);
  if (found.kind !== "onboarding") throw forbidden();
  return found;
}

/** Who runs the platform. @throws {DenialError} as above */
export function platform(ctx: OperationContext): PlatformContext {
  const found = signedIn(ctx);
  if (found.kind !== "platform") throw forbidden();
  return found;
}

const taking = <Context>(narrow: (ctx: OperationContext) => Context) =>
  createParameterDecorator<OperationContext>(({ context }) => narrow(context));

export const SignedIn = () => taking(signedIn);
export const InMunicipality = () => taking(municipal);
export const InRegion = () => taking(regionWide);
export const AmongTenants = () => taking(amongTenants);
export const InOnboarding = () => taking(onboarding);
export const InPlatform = () => taking(platform);
