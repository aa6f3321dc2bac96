import {
  Arg,
  Authorized,
  createUnionType,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { IntakeRefused, isIntakeRefusal } from "./import.types.ts";
import { IntakeKey, type IntakeKeyId } from "./intake-key.entity.ts";
import { createKey, type IssuedIntakeKey, listKeys, revokeKey } from "./intake-key.service.ts";

@InputType({ description: "A key for another system." })
export class IntakeKeyInput {
  @Field(() => String, { description: "Which system it is for." })
  readonly name!: string;

  @Field(() => String, { description: "Channel of what comes by it: code of `labels` set `channel`." })
  readonly channel!: string;

  @Field(() => Boolean, { defaultValue: true, description: "May add submissions." })
  readonly mayAdd!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "May read how far submissions of its channel are.",
  })
  readonly mayRead!: boolean;
}

@ObjectType({ description: "A fresh key with its secrets, which are shown this once." })
export class IntakeKeyIssued {
  @Field(() => IntakeKey, { description: "The key." })
  readonly key: IntakeKey;

  @Field(() => String, { description: "Secret of the key: `api_key` of Open311." })
  readonly secret: string;

  @Field(() => String, { description: "Key of signatures of the webhook; never sent along." })
  readonly signingKey: string;

  constructor({ key, secret, signingKey }: IssuedIntakeKey) {
    this.key = key;
    this.secret = secret;
    this.signingKey = signingKey;
  }
}

const IntakeKeyResult = createUnionType({
  name: "IntakeKeyResult",
  description: "The key, or why it was not made.",
  types: () => [IntakeKeyIssued, IntakeRefused] as const,
});

@Resolver()
export class IntakeKeyResolver {
  @Authorized("intake:change")
  @Query(() => [IntakeKey], { description: "Keys of other systems, newest first." })
  intakeKeys(@InMunicipality() ctx: MunicipalContext): Promise<IntakeKey[]> {
    return listKeys(ctx);
  }

  @Authorized("intake:change")
  @Mutation(() => IntakeKeyResult, { description: "Makes a key for another system." })
  async createIntakeKey(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => IntakeKeyInput, { description: "The key." }) input: IntakeKeyInput,
  ): Promise<typeof IntakeKeyResult> {
    const { name, channel, mayAdd, mayRead } = input;
    const issued = await createKey(ctx, { name, channel, mayAdd, mayRead });
    return isIntakeRefusal(issued) ? new IntakeRefused(issued) : new IntakeKeyIssued(issued);
  }

  @Authorized("intake:change")
  @Mutation(() => IntakeKey, { description: "Takes a key back at once." })
  revokeIntakeKey(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The key." }) id: string,
  ): Promise<IntakeKey> {
    return revokeKey(ctx, clientId<IntakeKeyId>(id));
  }
}
