/** Brings documents through the API as an onboarding officer does. */
import type { Account } from "../../server/identity/account.entity.ts";
import type { DocumentReader } from "../../server/onboarding/reading/document-reader.ts";
import type { Region } from "../../server/municipality/region.entity.ts";
import { anApi, type Answer, type TestApi } from "./api.ts";
import { anAccount, aRegion, aWorld, type World } from "./world.ts";

export const IMPORT_FIELDS = `id status outcome revision proposedSlug proposedInForceFrom canUndo
  obstacles { code path confirmField message { ru en } }`;

export interface ImportView {
  id: string;
  status: string;
  outcome: string;
  revision: number;
  proposedSlug: string | null;
  proposedInForceFrom: string | null;
  canUndo: boolean;
  obstacles: { code: string; path: string | null; confirmField: string | null }[];
}

export interface ImportResult {
  __typename: string;
  import?: ImportView;
  code?: string;
  message?: string;
}

export interface ConfirmResult {
  __typename: string;
  import?: ImportView;
  municipality?: { id: string; slug: string; name: string };
  invitations?: { path: string; invitation: { roleCode: string } }[];
  obstacles?: { code: string }[];
  currentRevision?: number;
}

export interface Desk {
  world: World;
  api: TestApi;
  region: Region;
  officer: Account;
  token: string;
  ask<Data>(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer<Data>>;
  bring(text: string | Uint8Array, fileName?: string, token?: string): Promise<ImportResult>;
  confirm(of: ImportView, choice?: Record<string, unknown>, token?: string): Promise<ConfirmResult>;
  /** Brings and confirms; throws when either is refused. */
  settle(text: string, choice?: Record<string, unknown>): Promise<ConfirmResult & { import: ImportView }>;
}

const IMPORT = `mutation ($input: ImportResolutionInput!) { importResolution(input: $input) { __typename
  ... on ResolutionImported { import { ${IMPORT_FIELDS} } }
  ... on DuplicateDocument { message import { ${IMPORT_FIELDS} } }
  ... on DocumentUnreadable { code message } } }`;

const CONFIRM = `mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { __typename
  ... on ImportConfirmed { import { ${IMPORT_FIELDS} } municipality { id slug name }
    invitations { path invitation { roleCode } } }
  ... on ImportObstructed { obstacles { code } }
  ... on RevisionConflict { currentRevision } } }`;

function whole<Data>({ data, errors }: Answer<Data>): Data {
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** An officer of Красноярский край at an empty desk. @param documents a reader of its own, for an API of its own */
export async function aDesk(documents?: DocumentReader): Promise<Desk> {
  const world = await aWorld();
  const api = await (documents ? anApi(world, {}, documents) : anApi(world));
  const region = await aRegion(world, {
    code: "KYA",
    name: "Красноярский край",
    timeZone: "Asia/Krasnoyarsk",
  });
  const officer = await anAccount(world, { regions: [region], regionalRole: "ONBOARDING_OFFICER" });
  const token = await api.signIn(officer);
  const ask: Desk["ask"] = (query, variables = {}, as = token) => api.send(as, query, variables);
  const bring: Desk["bring"] = async (text, fileName = "act.txt", as = token) => {
    const content = Buffer.from(text).toString("base64");
    const answer = await ask<{ importResolution: ImportResult }>(
      IMPORT,
      { input: { fileName, content } },
      as,
    );
    return whole(answer).importResolution;
  };
  const confirm: Desk["confirm"] = async ({ id, revision }, choice = {}, as = token) => {
    const input = { id, revision, ...choice };
    return whole(await ask<{ confirmImport: ConfirmResult }>(CONFIRM, { input }, as)).confirmImport;
  };
  const settle: Desk["settle"] = async (text, choice) => {
    const brought = await bring(text);
    if (!brought.import) throw new Error(JSON.stringify(brought));
    const confirmed = await confirm(brought.import, choice);
    if (!confirmed.import) throw new Error(JSON.stringify(confirmed));
    return { ...confirmed, import: confirmed.import };
  };
  return { world, api, region, officer, token, ask, bring, confirm, settle };
}
