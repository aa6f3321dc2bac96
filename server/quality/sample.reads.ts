import type { MunicipalContext } from "../kernel/context.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { QualitySampleItem } from "./quality-sample.entity.ts";
import type { QualitySampleId } from "./quality-sample.entity.ts";
import type { AnswerId } from "../answer/answer.entity.ts";

/** One page of the answers of a sample. */
export async function sampleItems(
  ctx: MunicipalContext,
  sampleId: QualitySampleId,
  first: number,
  after: string | null,
): Promise<Connection<QualitySampleItem>> {
  const size = pageSize(first);
  const own = { municipality: ctx.municipalityId, sampleId };
  const [last] = after === null ? [] : (decodeCursor(after, ["string"]) as [AnswerId]);
  const rows = await ctx.em.find(
    QualitySampleItem,
    { ...own, ...(last === undefined ? {} : { answerId: { $gt: last } }) },
    { orderBy: { answerId: "asc" }, limit: size + 1 },
  );
  return connectionOf(
    rows,
    size,
    await ctx.em.count(QualitySampleItem, own),
    ({ answerId }) => [answerId],
    (row) => row,
  );
}
