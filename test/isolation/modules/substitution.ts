import { inOwnRoom, ownRow } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const asked = (ids: Readonly<Record<string, string>>) => ({
  absentAccountId: ids["adminAccount"],
  substituteAccountId: ids["analystAccount"],
  roleCodes: ["HEAD"],
  validFrom: "2026-12-01",
  validTo: "2026-12-14",
});

/** Who carries whose roles: a centre's own. */
export const substitution: ModuleIsolation = {
  rootFields: {
    "Query.substitutions": { args: () => ({ includeOver: true }), outcomes: inOwnRoom },
    "Query.centreAccounts": { outcomes: inOwnRoom },
    "Mutation.setSubstitution": { args: ({ ids }) => ({ input: asked(ids) }), outcomes: ownRow },
    "Query.blockProposals": { outcomes: inOwnRoom },
    "Query.blockProcedure": { outcomes: inOwnRoom },
    "Mutation.proposeForBlock": {
      args: ({ ids }) => ({
        input: {
          memberId: ids["member"],
          roleCode: "SECTOR_LEAD",
          sectorIds: [ids["sector"]],
          validFrom: "2026-05-01",
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.decideOnBlock": {
      args: ({ ids }) => ({ id: ids["blockProposal"], isApproved: false, note: "Не сейчас" }),
      outcomes: ownRow,
    },
    "Mutation.endSubstitution": { args: ({ ids }) => ({ id: ids["substitution"] }), outcomes: ownRow },
  },
  personalFields: {
    AuditEvent: "onBehalfOf",
    BlockProposal: "decidedByName member note proposedByName",
    CentreAccount: "name",
    Member: "responsibility",
    StandIn: "displayName",
    Substitution: "absentName createdByName ground revokedByName substituteName",
  },
  sharedFields: {
    BlockProposal: "id isDecidable proposedAt roleCode roleTitle sectorIds state validFrom validTo",
    BlockProposalSaved: "proposal",
    BlockProcedure: "approvers mayPropose proposers",
    BlockRole: "clause roleCode roleTitle text",
    CentreAccount: "id roleCodes roleTitles",
    MemberResponsibility: "clauses open overdue",
    StandIn: "roleCodes validTo",
    Substitution:
      "absentAccountId createdAt id isEndable revokedAt roleCodes roleTitles sectorIds state substituteAccountId validFrom validTo",
    SubstitutionRefused: "code message",
    SubstitutionSaved: "substitution",
    Viewer: "standsInFor",
  },
  rights: {
    block_proposal: { app_tenant: "rawd" },
    substitution: { app_tenant: "rawd", app_auth: "r" },
  },
  personalTables: ["block_proposal", "substitution"],
  fill: fillSubstitution,
};

/** To come, so that everybody still is who he is while the fields are asked. */
async function fillSubstitution(stage: Filling): Promise<Record<string, string>> {
  const answer = await stage.api.send<{ centreAccounts: { id: string; roleCodes: string[] }[] }>(
    stage.own,
    "{ centreAccounts { id roleCodes } }",
  );
  const accounts = answer.data?.centreAccounts ?? [];
  const ids = {
    adminAccount: accounts.find(({ roleCodes }) => roleCodes.includes("HEAD"))?.id ?? "",
    analystAccount: accounts.find(({ roleCodes }) => roleCodes.join() === "ANALYST")?.id ?? "",
  };
  const made = await deed<{ substitution: { id: string } }>(
    stage,
    "setSubstitution(SubstitutionInput)",
    "SubstitutionSaved { substitution { id } }",
    { ...asked(ids), ground: `Отпуск: ${stage.personal}` },
  );
  const { proposal } = await deed<{ proposal: { id: string } }>(
    stage,
    "proposeForBlock(AppointInput)",
    "BlockProposalSaved { proposal { id } }",
    {
      memberId: stage.ids["member"],
      roleCode: "SECTOR_LEAD",
      sectorIds: [stage.ids["sector"]],
      validFrom: "2026-05-01",
    },
  );
  return { ...ids, substitution: made.substitution.id, blockProposal: proposal.id };
}
