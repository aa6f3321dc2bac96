import type { CompositionQuery, MemberDetailsFragment } from "@/lib/graphql.generated.ts";

export type Member = MemberDetailsFragment;
export type Appointment = Member["appointments"][number];
export type RoleOfCentre = NonNullable<CompositionQuery["municipality"]["regulation"]>["roles"][number];

/** What the dialogues offer to choose from. */
export interface CompositionContext {
  readonly roles: readonly RoleOfCentre[];
  readonly sectors: readonly { readonly id: string; readonly name: string }[];
  /** Today's calendar day in the municipality's zone. */
  readonly today: string;
}

/** A member as one calls them: by name, else by post. */
export function memberName({ name, post }: Pick<Member, "name" | "post">): string {
  return name ?? post ?? "";
}

/** Title of a role of the regulation; the code when an older version named it. */
export function roleTitle(roles: readonly RoleOfCentre[], code: string, fallback: string): string {
  return roles.find((role) => role.code === code)?.title ?? fallback;
}
