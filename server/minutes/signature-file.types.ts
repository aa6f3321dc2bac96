import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "What a certificate in a signature file says of whoever signed." })
export class CertificateFacts {
  @Field(() => String, { description: "Whose it is, as written in it." })
  readonly subject!: string;

  @Field(() => String, { description: "Who issued it, as written in it." })
  readonly issuer!: string;

  @Field(() => String, { description: "Its serial number, in hexadecimal digits." })
  readonly serialNumber!: string;

  @Field(() => String, { nullable: true, description: "First moment of its validity, ISO 8601." })
  readonly validFrom!: string | null;

  @Field(() => String, { nullable: true, description: "Last moment of its validity, ISO 8601." })
  readonly validTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "When it was signed, as the signer's computer says, ISO 8601.",
  })
  readonly signedAt!: string | null;
}
