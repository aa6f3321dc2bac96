import { Arg, Authorized, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { SavedView, type SavedViewId } from "./saved-view.entity.ts";
import { deleteView, listViews, saveView } from "./saved-view.service.ts";
import { SavedViewInput, SavedViewResult, SavedViewSaved } from "./saved-view.types.ts";

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Authorized("submission:view")
  @Query(() => [SavedView], {
    description: "The viewer's own views and those shared in the centre, by name.",
  })
  savedViews(@InMunicipality() ctx: MunicipalContext): Promise<SavedView[]> {
    return listViews(ctx);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer made it, and so may change it." })
  isMine(@InMunicipality() ctx: MunicipalContext, @Root() { accountId }: SavedView): boolean {
    return accountId === ctx.viewer.accountId;
  }

  @Authorized("submission:view")
  @Mutation(() => SavedViewResult, { description: "Keeps a filter under a name." })
  async saveView(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SavedViewInput, { description: "The view." }) input: SavedViewInput,
  ): Promise<typeof SavedViewResult> {
    const id = input.id ? clientId<SavedViewId>(input.id) : null;
    const outcome = await saveView(ctx, id, input);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new SavedViewSaved(outcome);
  }

  @Authorized("submission:view")
  @Mutation(() => ID, { description: "Deletes a view of the viewer's own; gives its id." })
  async deleteView(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The view." }) id: string,
  ): Promise<string> {
    await deleteView(ctx, clientId<SavedViewId>(id));
    return id;
  }
}
