/** The program as an actor: what jobs do is recorded under this name. */
import type { MunicipalContext, Viewer } from "../kernel/context.ts";
import type { AccountId } from "../kernel/ids.ts";

/** No account has it. */
export const PROGRAM_ACCOUNT_ID = "00000000-0000-0000-0000-000000000000" as AccountId;

/** The viewer of a job's context. */
export const PROGRAM: Viewer = {
  accountId: PROGRAM_ACCOUNT_ID,
  login: "",
  displayName: "Программа",
  rooms: [],
};

/** Whether the program itself acts, and not a person. */
export const isProgram = (ctx: MunicipalContext): boolean => ctx.viewer.accountId === PROGRAM_ACCOUNT_ID;
