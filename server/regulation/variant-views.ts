import { PROVISION_LISTS } from "./all-provisions.ts";
import { findCapability } from "./capability/catalogue.ts";
import type { Provision, RegulationVariant } from "./variant.ts";
import type { CentreRole, Duty, HeldCapability } from "./duty.types.ts";
import type { Setting } from "./regulation.types.ts";
import { variantValues } from "./value/read-values.ts";

function dutyOf(list: string, roleCode: string | null, provision: Provision): Duty {
  const { text, clause, span, capabilities, confidence } = provision;
  return {
    list,
    roleCode,
    text,
    clause,
    span,
    confidence,
    capabilities: capabilities.map(({ code }) => code),
  };
}

/** The duties of one role. */
function dutiesOfRole({ code, duties }: RegulationVariant["roles"][number]): Duty[] {
  return duties.map((provision) => dutyOf(`role:${code}`, code, provision));
}

/** Every duty of a variant: the centre's own lists, then those of its roles. */
export function dutiesOf(variant: RegulationVariant): Duty[] {
  const own = PROVISION_LISTS.flatMap((list) =>
    variant[list].map((provision) => dutyOf(list, null, provision)),
  );
  return [...own, ...variant.roles.flatMap(dutiesOfRole)];
}

/** The roles a variant defines, with their duties. */
export function rolesOf({ roles }: RegulationVariant): CentreRole[] {
  return roles.map((role) => {
    const { code, title, clause, isPlural } = role;
    return { code, title, clause, isPlural, duties: dutiesOfRole(role) };
  });
}

/** The capabilities a variant asks for, with the roles whose duties ask for them. */
export function heldCapabilitiesOf(variant: RegulationVariant): HeldCapability[] {
  const roles = new Map<string, Set<string>>();
  for (const role of variant.roles)
    for (const { capabilities } of role.duties)
      for (const { code } of capabilities) roles.set(code, (roles.get(code) ?? new Set()).add(role.code));
  return variant.capabilities.flatMap(({ code, clauses }) => {
    const capability = findCapability(code);
    return capability ? [{ capability, clauses, roles: [...(roles.get(code) ?? [])] }] : [];
  });
}

/** Groups that say what the program does; persons, wordings and sentences stand elsewhere. */
const SETTING_GROUPS = new Set([
  "centre",
  "roles",
  "sectors",
  "channels",
  "systems",
  "meetings",
  "reports",
  "deadlines",
  "ratings",
  "incidentClasses",
  "coordination",
  "modules",
]);

/** Everything the program follows, each with its ground. What the regulation does not say is left out. */
export function settingsOf(variant: RegulationVariant): Setting[] {
  return variantValues(variant)
    .filter(({ group, values }) => SETTING_GROUPS.has(group) && values.length > 0)
    .map(({ path, group, field, values, valueSet, clause, span, origin, confidence }) => ({
      path,
      group,
      key: field,
      values,
      valueSet,
      clause,
      span,
      origin,
      confidence,
    }));
}
