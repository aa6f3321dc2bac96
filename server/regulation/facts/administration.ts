import type { Sourced } from "../sourced.ts";
import type { Role } from "../variant.ts";
import { byDefault } from "./act-text.ts";

/**
 * Who keeps members, appointments and accounts in the program: the administrator if the act has one, the
 * secretary or the head otherwise, as the program's own choice. Null when the act has none of them.
 */
export function readAdministrator(roles: readonly Role[]): Sourced<string> | null {
  const administrator = roles.find(({ code }) => code === "ADMINISTRATOR");
  if (administrator) {
    const { code, clause, span, confidence } = administrator;
    return { value: code, clause, span, origin: "EXTRACTED", confidence };
  }
  const own = ["HEAD", "DEPUTY_HEAD", "COORDINATOR", "CURATOR"].find((code) =>
    roles.some((role) => role.code === code),
  );
  return own === undefined ? null : byDefault(own, 0.6);
}
