import { clientId, optionalId } from "../../kernel/client-id.ts";
import type { MunicipalityId, RegionId } from "../../kernel/ids.ts";
import type { WorkRequest } from "./work-comparison.service.ts";
import type { WorkComparisonInput } from "./work-comparison.types.ts";

/** What a client asked for. @throws {DenialError} NOT_FOUND for ids that are none */
export function workRequest(input: WorkComparisonInput): WorkRequest {
  return {
    ...input,
    regionId: optionalId<RegionId>(input.regionId),
    municipalityIds: input.municipalityIds?.map((id) => clientId<MunicipalityId>(id)) ?? null,
    peersOf: optionalId<MunicipalityId>(input.peersOf),
    sortBy: input.sortBy ?? null,
    after: input.after ?? null,
  };
}
