import { Arg, Authorized, ID, Mutation, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { ColumnMappingId } from "./column-mapping.entity.ts";
import {
  ColumnMappingInput,
  ColumnMappingView,
  IntakeRefused,
  isIntakeRefusal,
  MappingResult,
  MappingSaved,
} from "./import.types.ts";
import { deleteMapping, listMappings, saveMapping } from "./mapping.service.ts";

@Resolver()
export class ColumnMappingResolver {
  @Authorized("submission:import")
  @Query(() => [ColumnMappingView], { description: "Mappings of the centre and those of the program." })
  columnMappings(@InMunicipality() ctx: MunicipalContext): Promise<ColumnMappingView[]> {
    return listMappings(ctx);
  }

  @Authorized("submission:import")
  @Mutation(() => MappingResult, { description: "Keeps a mapping for the next file." })
  async saveColumnMapping(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ColumnMappingInput, { description: "The mapping." }) input: ColumnMappingInput,
  ): Promise<typeof MappingResult> {
    const saved = await saveMapping(ctx, input);
    return isIntakeRefusal(saved) ? new IntakeRefused(saved) : new MappingSaved(saved);
  }

  @Authorized("submission:import")
  @Mutation(() => Boolean, { description: "Forgets a mapping; files read by it stay as they are." })
  async deleteColumnMapping(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The mapping." }) id: string,
  ): Promise<boolean> {
    await deleteMapping(ctx, clientId<ColumnMappingId>(id));
    return true;
  }
}
