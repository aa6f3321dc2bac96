/**
 * Every root field of the API and every field of its objects, each with who may see it. A field that is
 * not listed fails the run: somebody has to decide first.
 */
import { joinedFields, MODULES } from "./modules/all.ts";
import { everyone, inOwnRoom, nobody, type Outcome, ownRow, type RootField, signedIn } from "./outcomes.ts";
import type { ActorName } from "./tenants.ts";

const officers: Record<ActorName, Outcome> = { ...nobody, onboarding: "data", otherRegion: "data" };
const officerOfRegion: Record<ActorName, Outcome> = { ...officers, otherRegion: "NOT_FOUND" };

const memberInput = () => ({ name: "Новый В.В.", joinedOn: "2026-03-01" });

export const ROOT_FIELDS: Readonly<Record<string, RootField>> = {
  ...Object.assign({}, ...MODULES.map(({ rootFields }) => rootFields)),
  "Query.viewer": { outcomes: everyone("data") },
  "Query.demoAccounts": { outcomes: everyone("data") },
  "Query.capabilities": { outcomes: everyone("data") },
  "Query.regions": { outcomes: signedIn },
  "Query.municipalities": { outcomes: { ...signedIn, platform: "FORBIDDEN" } },
  "Query.municipality": {
    args: ({ municipality }) => ({ slug: municipality.slug }),
    outcomes: {
      own: "data",
      foreign: "NOT_FOUND",
      region: "data",
      onboarding: "data",
      otherRegion: "NOT_FOUND",
      platform: "FORBIDDEN",
      anonymous: "UNAUTHENTICATED",
    },
  },
  "Query.regulationComparison": {
    args: ({ municipality }) => ({ input: { first: 3, municipalityIds: [municipality.id] } }),
    // A filter: municipalities that are not the viewer's are simply not among the columns.
    outcomes: { ...officers, region: "data" },
  },
  "Query.resolutionImports": { outcomes: officers },
  "Query.resolutionImport": { args: ({ ids }) => ({ id: ids.import }), outcomes: officerOfRegion },
  "Query.invitation": {
    args: ({ invitationToken }) => ({ token: invitationToken }),
    outcomes: everyone("data"),
  },
  "Query.platform": { outcomes: { ...nobody, platform: "data" } },

  "Mutation.signIn": {
    args: () => ({ input: { login: "nobody", password: "nothing" } }),
    outcomes: everyone("data"),
  },
  "Mutation.signOut": { outcomes: everyone("data") },
  "Mutation.enterRoom": {
    args: ({ municipality }) => ({ input: { room: "MUNICIPALITY", municipalityId: municipality.id } }),
    outcomes: { ...everyone("NOT_FOUND"), own: "data", anonymous: "UNAUTHENTICATED" },
  },
  "Mutation.acceptInvitation": {
    args: () => ({
      input: { token: "made up", displayName: "Имя", login: "somebody", password: "три лодки у причала" },
    }),
    outcomes: everyone("NOT_FOUND"),
  },
  "Mutation.importResolution": {
    args: () => ({ input: { fileName: "note.txt", content: Buffer.from("Заметка.").toString("base64") } }),
    outcomes: officers,
  },
  "Mutation.correctImport": {
    args: ({ ids }) => ({
      input: {
        id: ids.openImport,
        revision: 1,
        corrections: [{ operation: "SET", path: "/act/number", value: "17" }],
      },
    }),
    outcomes: officerOfRegion,
  },
  "Mutation.confirmImport": {
    args: ({ ids, region }) => ({ input: { id: ids.openImport, revision: 99, regionId: region.id } }),
    outcomes: officerOfRegion,
  },
  "Mutation.undoImport": { args: ({ ids }) => ({ id: ids.import }), outcomes: officerOfRegion },
  "Mutation.discardImport": { args: ({ ids }) => ({ id: ids.openImport }), outcomes: officerOfRegion },

  "Mutation.addMember": { args: () => ({ input: memberInput() }), outcomes: inOwnRoom },
  "Mutation.changeMember": {
    args: (target) => ({ id: target.ids.member, input: memberInput() }),
    outcomes: ownRow,
  },
  "Mutation.appoint": {
    args: ({ ids }) => ({
      input: { memberId: ids.member, roleCode: "HEAD", validFrom: "2026-03-01", sectorIds: [ids.sector] },
    }),
    outcomes: ownRow,
  },
  "Mutation.endAppointment": {
    args: ({ ids }) => ({ id: ids.appointment, validTo: "2026-03-31" }),
    outcomes: ownRow,
  },
  "Mutation.removeMember": {
    args: ({ ids }) => ({ id: ids.member, leftOn: "2026-04-01" }),
    outcomes: ownRow,
  },
  "Mutation.addRecipient": {
    args: (target) => ({ input: { name: `${target.personal} Г.Г.` } }),
    outcomes: inOwnRoom,
  },
  "Mutation.changeRecipient": {
    args: (target) => ({
      id: target.ids.recipient,
      input: { name: `${target.personal} Д.Д.`, sectorIds: [target.ids.sector] },
    }),
    outcomes: ownRow,
  },
  "Mutation.closeRecipient": { args: ({ ids }) => ({ id: ids.recipient }), outcomes: ownRow },
  "Mutation.reopenRecipient": { args: ({ ids }) => ({ id: ids.recipient }), outcomes: ownRow },
  "Mutation.inviteRecipient": { args: ({ ids }) => ({ recipientId: ids.recipient }), outcomes: ownRow },
  "Mutation.createInvitation": { args: () => ({ input: { roleCode: "HEAD" } }), outcomes: inOwnRoom },
  "Mutation.revokeInvitation": { args: ({ ids }) => ({ id: ids.invitation }), outcomes: ownRow },
};

/** Fields that show people: the municipality's own, empty or denied to everybody else. */
const OWN_PERSONAL_FIELDS: Readonly<Record<string, string>> = {
  Appointment: "member",
  AuditEvent: "actor details subject",
  CentreRole: "holders",
  Invitation: "acceptedBy",
  Member: "name post appointments",
  Municipality: "auditEvents invitations members recipients",
  Recipient: "name shortName email phone",
  Sector: "leads",
};

/** Fields that follow their object: whoever may see the one may see the other. */
const OWN_SHARED_FIELDS: Readonly<Record<string, string>> = {
  AccountRefused: "code message",
  ActSummary: "issuingBody kind number signatory signedOn title",
  Appointment: "clause id roleCode sectors validFrom validTo",
  AppointmentSaved: "appointment",
  AuditEvent: "action at id",
  AuditEventConnection: "edges pageInfo totalCount",
  AuditEventEdge: "cursor node",
  Capability: "code group name",
  CentreRole: "clause code duties isPlural title",
  Channel: "clause code id name",
  Clause: "annex capabilities heading id kind marker parentId span text",
  ComparisonCell: "clauses isPresent values",
  ComparisonColumn: "act inForceFrom municipality regulationId version",
  ComparisonRow: "cells group isByPresence key name nameSet presentCount spread valueSet",
  CompositionRefused: "clause code message",
  CorrectionInvalid: "message path",
  DemoAccount: "displayName login municipality password region regionalRole roleCode room",
  DocumentUnreadable: "code message",
  DuplicateDocument: "import message",
  Duty: "capabilities clause confidence list roleCode span text",
  Feature: "capability clauses page",
  Finding: "clause code message path severity span",
  HeldCapability: "capability clauses roles",
  ImportConfirmed: "import invitations municipality",
  ImportCorrected: "import",
  ImportObstacle: "code confirmField message path",
  ImportObstructed: "obstacles",
  ImportRefusal: "code message",
  ImportUndone: "import",
  Invitation: "createdAt expiresAt id roleCode status",
  InvitationConnection: "edges pageInfo totalCount",
  InvitationEdge: "cursor node",
  InvitationIssued: "issued",
  InvitationOffer: "expiresAt municipality roleCode roleTitle",
  IssuedInvitation: "invitation path",
  LocalisedText: "en ru",
  Member: "clause id isByAgreement joinedOn leftOn",
  MemberConnection: "edges pageInfo totalCount",
  MemberEdge: "cursor node",
  MemberSaved: "member",
  Module: "clauses code",
  Municipality:
    "channels features id isDemo kind modules name openChannels population populationSource region regulation regulations sectors slug timeZone",
  MunicipalityConnection: "edges pageInfo totalCount",
  MunicipalityEdge: "cursor node",
  OpenChannel: "clauses code name",
  PageInfo: "endCursor hasNextPage",
  Platform: "accountCount database importCount migration municipalityCount regionCount startedAt version",
  ReadValue: "clause confidence field group input isRemovable origin path span valueSet values",
  Recipient: "id isClosed kind peopleCount sectors",
  RecipientConnection: "edges pageInfo totalCount",
  RecipientEdge: "cursor node",
  RecipientSaved: "recipient",
  Region: "centreName code id municipalityCount name timeZone",
  Regulation:
    "act capabilities changes clauses duties findings id inForceFrom inForceTo roles settings sourceText variant version",
  RegulationChange: "after before clauseAfter clauseBefore group key kind valueSet",
  RegulationComparison: "columns pageInfo rows totalColumns",
  ResolutionImport:
    "act byteLength canUndo changes clauses createdAt createdBy fileName findings format id municipality obstacles outcome proposedInForceFrom proposedSlug refusal region revision sourceText status values",
  ResolutionImportConnection: "edges pageInfo totalCount",
  ResolutionImportEdge: "cursor node",
  ResolutionImported: "import",
  RevisionConflict: "currentRevision message",
  RoomChoice: "municipalityId name path room",
  Sector: "clause federalCodes id name",
  Setting: "clause confidence group key origin path span valueSet values",
  SignedIn: "viewer",
  TextSpan: "end start",
  TooManyAttempts: "message retryAfterSeconds",
  UndoRefused: "message usedBy",
  Viewer: "displayName id login municipality permissions regionalRole regions roles room rooms",
  WrongCredentials: "message",
};

/** Both lists with what the modules add; a type may have fields in several places. */
export const PERSONAL_FIELDS = together(
  OWN_PERSONAL_FIELDS,
  joinedFields((module) => module.personalFields),
);
export const SHARED_FIELDS = together(
  OWN_SHARED_FIELDS,
  joinedFields((module) => module.sharedFields),
);

function together(own: Readonly<Record<string, string>>, added: Readonly<Record<string, string>>) {
  const types = new Set([...Object.keys(own), ...Object.keys(added)]);
  const fieldsOf = (type: string) => [own[type], added[type]].filter((fields) => fields !== undefined);
  return Object.fromEntries([...types].map((type) => [type, fieldsOf(type).join(" ")]));
}
