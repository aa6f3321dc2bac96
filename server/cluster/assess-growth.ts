import type { MunicipalContext } from "../kernel/context.ts";

/** Tells growth of every problem from season and chance. */
export async function assessGrowth(_ctx: MunicipalContext): Promise<void> {}
