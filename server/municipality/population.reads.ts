import type { OperationBase } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";

interface PopulationFacts {
  readonly population: number | null;
  readonly populationSource: string | null;
}

/** For municipalities that were read without it. */
export const populationFacts = perOperation(async (ctx: OperationBase, ids: readonly MunicipalityId[]) => {
  const rows = await select<PopulationFacts & { id: MunicipalityId }>(
    ctx.em,
    `select id, population, population_source as "populationSource" from municipality where id = any(?::uuid[])`,
    [`{${ids.join(",")}}`],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
});
