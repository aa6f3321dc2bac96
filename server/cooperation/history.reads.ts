/** Histories and files of rows, batched. */
import type { MunicipalContext } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { Looking } from "./acting.ts";
import { CooperationEvent } from "./cooperation-event.entity.ts";
import type { CooperationFileFacts } from "./cooperation-file.entity.ts";

const events = perOperation(async (ctx: Looking, ids: readonly string[]) => {
  const own = ctx.kind === "municipal" ? { municipality: ctx.municipalityId } : {};
  const rows = await ctx.em.find(
    CooperationEvent,
    { ...own, subjectId: { $in: [...ids] } },
    { orderBy: { id: "asc" } },
  );
  return groupBy(rows, ({ subjectId }) => subjectId);
});

/** What happened to a row, oldest first. */
export const historyOf = async (ctx: Looking, id: string): Promise<CooperationEvent[]> =>
  (await events(ctx).load(id)) ?? [];

type FileRow = CooperationFileFacts & { readonly requestId: string };

const files = perOperation(async (ctx: Looking, ids: readonly string[]) => {
  const isOwn = ctx.kind === "municipal";
  const rows = await select<FileRow>(
    ctx.em,
    `select id, request_id as "requestId", file_name as "fileName", media_type as "mediaType",
       byte_length as "byteLength", added_at as "addedAt", side
     from cooperation_file where request_id = any(string_to_array(?, ',')::uuid[]) ${isOwn ? "and municipality_id = ?" : ""}
     order by id`,
    [ids.join(","), ...(isOwn ? [ctx.municipalityId] : [])],
  );
  const dated = rows.map((row) => ({ ...row, addedAt: new Date(row.addedAt) }));
  return groupBy(dated, ({ requestId }) => requestId);
});

/** Files of a request, oldest first. */
export const filesOf = async (ctx: Looking, requestId: string): Promise<CooperationFileFacts[]> =>
  (await files(ctx).load(requestId)) ?? [];

/** Names of a centre's own people by account; only the centre itself may ask. */
export const ownNames = perOperation(async (ctx: MunicipalContext, accountIds: readonly string[]) => {
  const rows = await select<{ accountId: string; name: string }>(
    ctx.em,
    `select account_id as "accountId", name from people_of_municipality()
     where account_id = any(string_to_array(?, ',')::uuid[])`,
    [accountIds.join(",")],
  );
  return new Map(rows.map(({ accountId, name }) => [accountId, name]));
});
