import { FieldResolver, Query, Resolver, Root } from "type-graphql";
import { JsonScalar } from "../kernel/scalars.ts";
import { capabilities } from "./capability/catalogue.ts";
import { Clause, Finding } from "./clause.types.ts";
import type { Finding as DraftFinding } from "./draft.ts";
import type { RegulationVariant } from "./variant.ts";
import { Capability, CentreRole, Duty, HeldCapability } from "./duty.types.ts";
import { LocalisedText } from "./grounds.types.ts";
import { contentOf } from "./regulation-columns.ts";
import { Regulation, RegulationChange, Setting } from "./regulation.types.ts";
import { dutiesOf, heldCapabilitiesOf, rolesOf, settingsOf } from "./variant-views.ts";

const variantOf = ({ contents }: Regulation): RegulationVariant => contentOf(contents, "variant");

@Resolver(() => Regulation)
export class RegulationResolver {
  @FieldResolver(() => String, { description: "Document the text comes from, original characters." })
  sourceText(@Root() { contents }: Regulation): string {
    return contentOf(contents, "sourceText");
  }

  @FieldResolver(() => [Clause], { description: "Clause tree, flat, in the order of the document." })
  clauses(@Root() { contents }: Regulation): Clause[] {
    return contentOf(contents, "clauses");
  }

  @FieldResolver(() => [CentreRole], { description: "Roles that the regulation defines." })
  roles(@Root() regulation: Regulation): CentreRole[] {
    return rolesOf(variantOf(regulation));
  }

  @FieldResolver(() => [Setting], { description: "Everything the program follows, each with its ground." })
  settings(@Root() regulation: Regulation): Setting[] {
    return settingsOf(variantOf(regulation));
  }

  @FieldResolver(() => [Finding], { description: "What the reading found wrong, missing or doubtful." })
  findings(@Root() { contents }: Regulation): DraftFinding[] {
    return contentOf(contents, "findings");
  }

  @FieldResolver(() => [Duty], { description: "Every duty, function, task and right." })
  duties(@Root() regulation: Regulation): Duty[] {
    return dutiesOf(variantOf(regulation));
  }

  @FieldResolver(() => [HeldCapability], { description: "Capabilities that the regulation asks for." })
  capabilities(@Root() regulation: Regulation): HeldCapability[] {
    return heldCapabilitiesOf(variantOf(regulation));
  }

  @FieldResolver(() => JsonScalar, {
    description: "The whole variant as `schema/regulation.schema.json` shapes it.",
  })
  variant(@Root() regulation: Regulation): RegulationVariant {
    return variantOf(regulation);
  }

  @FieldResolver(() => [RegulationChange], {
    nullable: true,
    description: "Against the version before; null for the first.",
  })
  changes(@Root() { contents }: Regulation): RegulationChange[] | null {
    return contentOf(contents, "changes");
  }
}

@Resolver(() => Capability)
export class CapabilityResolver {
  @Query(() => [Capability], { description: "Every capability a regulation may oblige a centre to." })
  capabilities(): readonly Capability[] {
    return capabilities;
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => LocalisedText, { description: "Plain sentence." })
  message(@Root() { message, messageEn }: DraftFinding): LocalisedText {
    return { ru: message, en: messageEn };
  }
}
