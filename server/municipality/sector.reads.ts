import type { OperationBase } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { Channel } from "./channel.entity.ts";
import type { Sector } from "./sector.entity.ts";
import { select } from "../kernel/select.ts";

type Owned<Row> = Row & { municipality: MunicipalityId };

/** Rows of one table that the regulations in force name, by municipality, in the order of the regulation. */
function namedRows<Row>(table: "sector" | "channel", columns: string) {
  return perOperation(async (ctx: OperationBase, ids: readonly MunicipalityId[]) => {
    const rows = await select<Owned<Row>>(
      ctx.em,
      `select t.municipality_id as municipality, t.id, t.name, t.clause, ${columns} from ${table} t
       where t.municipality_id = any(string_to_array(?, ',')::uuid[]) and t.named_until is null
       order by t.municipality_id, t.position, t.id`,
      [ids.join(",")],
    );
    return groupBy(rows, ({ municipality }) => municipality);
  });
}

const sectors = namedRows<Sector>("sector", `t.federal_codes as "federalCodes"`);
const channels = namedRows<Channel>("channel", "t.code");

/** Sectors of a municipality. Batched. */
export async function sectorsOf(ctx: OperationBase, municipality: MunicipalityId): Promise<Sector[]> {
  return (await sectors(ctx).load(municipality)) ?? [];
}

/** Channels of a municipality. Batched. */
export async function channelsOf(ctx: OperationBase, municipality: MunicipalityId): Promise<Channel[]> {
  return (await channels(ctx).load(municipality)) ?? [];
}
