import { Arg, Authorized, ID, Mutation, Resolver } from "type-graphql";
import { requirePermissions } from "../identity/authorization.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { CentreFileId } from "./centre-file.entity.ts";
import { CentreFile } from "./centre-file.entity.ts";
import { getCentreFile, removeCentreFile, RIGHTS } from "./centre-file.service.ts";

@Resolver(() => CentreFile)
export class CentreFileResolver {
  @Authorized("composition:view")
  @Mutation(() => Boolean, { description: "Takes a file away from a training or a legal document." })
  async removeCentreFile(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The file." }) id: string,
  ): Promise<boolean> {
    const file = await getCentreFile(ctx, clientId<CentreFileId>(id));
    await requirePermissions(ctx, [RIGHTS[file.ownerKind].change]);
    await removeCentreFile(ctx, file);
    return true;
  }
}
