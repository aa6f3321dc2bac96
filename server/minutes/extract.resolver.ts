import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { isMine } from "../assignment/owner.reads.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality, municipal } from "../kernel/rooms.ts";
import { ReportDocument } from "../report/report-document.types.ts";
import { documentView } from "../report/report-view.ts";
import { printedExtract } from "./minutes-files.ts";
import { MinutesExtract, type MinutesExtractId } from "./minutes-paper.entity.ts";
import { myExtracts } from "./minutes.reads.ts";
import { MinutesExtractSaved } from "./minutes.types.ts";
import { confirmReceipt, getExtract, remindOfReceipt } from "./send-extracts.ts";

const ID_OF = { description: "The extract." };

@Resolver(() => MinutesExtract)
export class MinutesExtractResolver {
  @Authorized("assignment:carry-out")
  @Query(() => [MinutesExtract], { description: "Extracts that were sent to the viewer, newest first." })
  myExtracts(@InMunicipality() ctx: MunicipalContext): Promise<MinutesExtract[]> {
    return myExtracts(ctx);
  }

  @Authorized("assignment:carry-out")
  @Query(() => MinutesExtract, { description: "An extract. People of a recipient see its own." })
  minutesExtract(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, ID_OF) id: string,
  ): Promise<MinutesExtract> {
    return getExtract(ctx, clientId<MinutesExtractId>(id));
  }

  @Authorized("assignment:carry-out")
  @Mutation(() => MinutesExtractSaved, { description: "Confirms that the addressee has got an extract." })
  async confirmExtract(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, ID_OF) id: string,
  ): Promise<MinutesExtractSaved> {
    return new MinutesExtractSaved(await confirmReceipt(ctx, clientId<MinutesExtractId>(id)));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => MinutesExtractSaved, { description: "Asks the addressee for the receipt again." })
  async remindOfExtract(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, ID_OF) id: string,
  ): Promise<MinutesExtractSaved> {
    return new MinutesExtractSaved(await remindOfReceipt(ctx, clientId<MinutesExtractId>(id)));
  }

  @FieldResolver(() => Boolean, { description: "The viewer is the addressee." })
  isMine(@Ctx() ctx: OperationContext, @Root() extract: MinutesExtract): Promise<boolean> {
    return isMine(municipal(ctx), extract);
  }

  @FieldResolver(() => ReportDocument, { description: "What it says." })
  async document(@Ctx() ctx: OperationContext, @Root() extract: MinutesExtract): Promise<ReportDocument> {
    return documentView(await printedExtract(municipal(ctx), extract));
  }
}
