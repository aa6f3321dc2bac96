import type { Provision, RegulationVariant } from "./variant.ts";

/** Lists of a variant that hold provisions; the duties of roles stand beside them. */
export const PROVISION_LISTS = [
  "functions",
  "tasks",
  "rights",
  "memberDuties",
  "responsibility",
  "otherProvisions",
] as const;

/** Every provision of a variant, the duties of roles included. */
export function allProvisions(variant: RegulationVariant): Provision[] {
  return [
    ...PROVISION_LISTS.flatMap((name) => variant[name]),
    ...variant.roles.flatMap(({ duties }) => duties),
  ];
}
