import { Authorized, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { EXCHANGE_FORMATS } from "./exchange-format.ts";

@ObjectType({ description: "One thing that a format carries." })
export class ExchangeField {
  @Field(() => String, { description: "Its name in the format." })
  readonly name!: string;

  @Field(() => String, { description: "Kind of value." })
  readonly type!: string;

  @Field(() => Boolean, { description: "Whether it has to be there." })
  readonly isRequired!: boolean;

  @Field(() => [String], { description: "Other names it goes by." })
  readonly names!: readonly string[];
}

@ObjectType({ description: "A format in which data come to the centre or leave it." })
export class ExchangeFormatView {
  @Field(() => String, { description: "Code of `labels` set `exchangeFormat`." })
  readonly code!: string;

  @Field(() => String, { description: "Which way: code of `exchangeDirection`." })
  readonly direction!: string;

  @Field(() => [String], { description: "Method and address of each entrance." })
  readonly addresses!: readonly string[];

  @Field(() => [String], { description: "Media types." })
  readonly media!: readonly string[];

  @Field(() => String, { description: "How whoever asks is known: code of `exchangeAccess`." })
  readonly access!: string;

  @Field(() => String, { nullable: true, description: "Where the format is described by those who keep it." })
  readonly standard!: string | null;

  @Field(() => String, { description: "Where it is used in the portal, below the municipality." })
  readonly page!: string;

  @Field(() => [ExchangeField], { description: "What it carries." })
  readonly fields!: readonly ExchangeField[];
}

@Resolver()
export class ExchangeResolver {
  @Authorized("submission:view")
  @Query(() => [ExchangeFormatView], {
    description: "Formats in which data come to the centre and leave it.",
  })
  exchangeFormats(@InMunicipality() _ctx: MunicipalContext): ExchangeFormatView[] {
    return EXCHANGE_FORMATS.map((format) => ({ ...format, standard: format.standard ?? null }));
  }
}
