import { inOwnRoom, ownRow } from "../outcomes.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const mapping = {
  columns: [
    { header: "Номер", field: "externalNumber" },
    { header: "Дата", field: "receivedAt" },
    { header: "Текст", field: "text" },
    { header: "Заявитель", field: "applicantName" },
  ],
  constants: { channel: "POS" },
  key: "NUMBER",
};

async function upload({ api, own, personal }: Filling): Promise<string> {
  const rows = ["Номер;Дата;Текст;Заявитель", `1;05.03.2026;Яма у дома;${personal} П.П.`];
  const response = await fetch(`${api.url}/files/imports?name=${encodeURIComponent(`${personal}.csv`)}`, {
    method: "POST",
    headers: { cookie: `mcu_session=${own}` },
    body: rows.join("\n"),
  });
  const { importId, refusal } = (await response.json()) as { importId?: string; refusal?: string | null };
  if (!importId || refusal !== null)
    throw new Error(`No file could be uploaded: ${refusal ?? response.status}`);
  return importId;
}

/** Files and machines: what came in names people, and so do the names that files use. */
export const intake: ModuleIsolation = {
  rootFields: {
    "Query.submissionImports": { outcomes: inOwnRoom },
    "Query.submissionImport": { args: ({ ids }) => ({ id: ids["submissionImport"] }), outcomes: ownRow },
    "Query.previewSubmissionImport": {
      args: ({ ids }) => ({ id: ids["submissionImport"], mapping }),
      outcomes: ownRow,
    },
    "Query.columnMappings": { outcomes: inOwnRoom },
    "Query.aliases": { args: () => ({ kind: "ORGANISATION" }), outcomes: inOwnRoom },
    "Query.intakeKeys": { outcomes: inOwnRoom },
    "Mutation.startSubmissionImport": {
      args: ({ ids }) => ({ id: ids["submissionImport"], mapping }),
      outcomes: ownRow,
    },
    "Mutation.stopSubmissionImport": {
      args: ({ ids }) => ({ id: ids["submissionImport"] }),
      outcomes: ownRow,
    },
    "Mutation.resumeSubmissionImport": {
      args: ({ ids }) => ({ id: ids["submissionImport"] }),
      outcomes: ownRow,
    },
    "Mutation.undoSubmissionImport": {
      args: ({ ids }) => ({ id: ids["submissionImport"] }),
      outcomes: ownRow,
    },
    "Mutation.discardSubmissionImport": {
      args: ({ ids }) => ({ id: ids["discardedImport"] }),
      outcomes: ownRow,
    },
    "Mutation.saveColumnMapping": {
      args: ({ personal }) => ({ input: { name: personal, mapping } }),
      outcomes: inOwnRoom,
    },
    "Mutation.deleteColumnMapping": { args: ({ ids }) => ({ id: ids["columnMapping"] }), outcomes: ownRow },
    "Mutation.saveAlias": {
      // A recipient of somebody else is refused as unknown, which is data.
      args: ({ ids, personal }) => ({
        input: { kind: "ORGANISATION", name: personal, targetId: ids["recipient"] },
      }),
      outcomes: inOwnRoom,
    },
    "Mutation.deleteAlias": { args: ({ ids }) => ({ id: ids["alias"] }), outcomes: ownRow },
    "Mutation.createIntakeKey": {
      args: ({ personal }) => ({ input: { name: personal, channel: "POS" } }),
      outcomes: inOwnRoom,
    },
    "Mutation.revokeIntakeKey": { args: ({ ids }) => ({ id: ids["intakeKey"] }), outcomes: ownRow },
  },
  personalFields: {
    Alias: "name target",
    AliasTarget: "name",
    ColumnMapping: "name",
    ImportPreview: "rows",
    IntakeKey: "name createdBy",
    PreviewRow: "cells recipient values",
    PreviewValue: "value",
    RefusedRowView: "cells",
    SubmissionImport: "createdByName fileName refusedRows",
  },
  sharedFields: {
    Alias: "id isConfirmed kind useCount",
    AliasConnection: "edges pageInfo totalCount",
    AliasEdge: "cursor node",
    AliasSaved: "alias",
    AliasTarget: "id",
    ColumnMapping: "id isBuiltIn isConfirmed mapping",
    ImportPreview: "header mapping obstacles",
    ImportSaved: "import",
    IntakeKey: "channel createdAt id lastUsedAt mayAdd mayRead revokedAt",
    IntakeKeyIssued: "key secret signingKey",
    IntakeRefused: "code message",
    MappedColumnView: "dates field header words",
    MappingSaved: "mapping",
    MappingView: "columns constants key",
    PreviewRow: "faults rowNumber topic",
    PreviewValue: "field",
    RefusalCount: "code column count message",
    RefusedRowConnection: "edges pageInfo totalCount",
    RefusedRowEdge: "cursor node",
    RefusedRowView: "faults rowNumber",
    RowFaultView: "code column message",
    SubmissionImport:
      "byteLength createdAt failure finishedAt format header id mapping progress receivedBytes refusalCounts rowsChanged rowsCreated rowsPerSecond rowsRead rowsRefused rowsUnchanged secondsLeft startedAt state",
    SubmissionImportConnection: "edges pageInfo totalCount",
    SubmissionImportEdge: "cursor node",
  },
  rights: {
    alias: { app_tenant: "rawd" },
    column_mapping: { app_tenant: "rawd" },
    intake_key: { app_tenant: "rawd", app_auth: "r" },
    intake_receipt: { app_tenant: "rawd" },
    submission_import: { app_tenant: "rawd" },
    submission_import_batch: { app_tenant: "rawd" },
    submission_import_chunk: { app_tenant: "rawd" },
    submission_import_refusal: { app_tenant: "rawd" },
  },
  personalTables: [
    "alias",
    "column_mapping",
    "intake_key",
    "submission_import",
    "submission_import_batch",
    "submission_import_chunk",
    "submission_import_refusal",
  ],
  async fill(stage) {
    const { api, own, personal, ids } = stage;
    const submissionImport = await upload(stage);
    const discardedImport = await upload(stage);
    const answer = await api.send<{
      mapping: { mapping: { id: string } };
      alias: { alias: { id: string } };
      key: { key: { id: string } };
    }>(
      own,
      `mutation ($mapping: ColumnMappingInput!, $alias: AliasInput!, $key: IntakeKeyInput!) {
        mapping: saveColumnMapping(input: $mapping) { ... on MappingSaved { mapping { id } } }
        alias: saveAlias(input: $alias) { ... on AliasSaved { alias { id } } }
        key: createIntakeKey(input: $key) { ... on IntakeKeyIssued { key { id } } }
      }`,
      {
        mapping: { name: personal, mapping },
        alias: { kind: "ORGANISATION", name: `ООО ${personal}`, targetId: ids["recipient"] },
        key: { name: personal, channel: "POS" },
      },
    );
    if (!answer.data?.key.key) throw new Error(`The intake could not be filled: ${answer.text}`);
    return {
      submissionImport,
      discardedImport,
      columnMapping: answer.data.mapping.mapping.id,
      alias: answer.data.alias.alias.id,
      intakeKey: answer.data.key.key.id,
    };
  },
};
