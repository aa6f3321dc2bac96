import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { MinutesId } from "./minutes.entity.ts";
import { MinutesFormat, SignatureVerdict } from "./minutes.enums.ts";
import { CertificateFacts } from "./signature-file.types.ts";

export type MinutesSignatureId = Id<"minutes-signature">;

/**
 * A simple electronic signature: the account, the role it signed by, the moment and the hash of what was signed. It
 * counts while the minutes still say what it was put under.
 */
@ObjectType({ description: "A simple electronic signature under minutes." })
@Entity({ tableName: "minutes_signature", ...tenantTable({ tenant: "append" }) })
@Index({
  name: "minutes_signature_once",
  expression:
    "create unique index minutes_signature_once on minutes_signature (municipality_id, minutes_id, role_code, content_hash)",
})
export class MinutesSignature {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the signature." })
  @PrimaryKey({ type: "uuid" })
  id!: MinutesSignatureId;

  @Property({ type: "uuid" })
  minutesId!: MinutesId;

  @Field(() => String, { description: "Code of the role signed by." })
  @Property({ type: "text" })
  roleCode!: string;

  @Field(() => String, { description: "Title of the role as the regulation worded it." })
  @Property({ type: "text" })
  roleTitle!: string;

  /** No foreign key: accounts belong to no municipality. */
  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Sign-in name of the account." })
  @Property({ type: "text" })
  login!: string;

  @Field(() => String, { description: "Who signed, as named then." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  signedAt!: Date;

  @Field(() => String, { description: "SHA-256 of what was signed, in hexadecimal digits." })
  @Property({ type: "text" })
  contentHash!: string;
}

export type SignatureFileId = Id<"signature-file">;

/** A detached signature made outside the program over a file of signed minutes, and what could be checked of it. */
@ObjectType({ description: "A detached signature in a file, with what the program could check of it." })
@Entity({ tableName: "minutes_signature_file", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "minutesId", "id"] })
export class MinutesSignatureFile {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the file; its bytes: GET `/files/minutes-signatures/{id}`." })
  @PrimaryKey({ type: "uuid" })
  id!: SignatureFileId;

  @Property({ type: "uuid" })
  minutesId!: MinutesId;

  @Field(() => String, { description: "Name as it was given." })
  @Property({ type: "text" })
  fileName!: string;

  @Field(() => SignatureVerdict, { description: "What it says about the document." })
  @Property({ type: "text" })
  verdict!: SignatureVerdict;

  @Field(() => MinutesFormat, { nullable: true, description: "File of the minutes it was made over." })
  @Property({ type: "text", nullable: true })
  format!: MinutesFormat | null;

  @Field(() => String, { description: "Algorithm of the digest, by name or number." })
  @Property({ type: "text" })
  digestAlgorithm!: string;

  @Field(() => [CertificateFacts], { description: "Whose certificates it was made by." })
  @Property({ type: "json" })
  signers!: CertificateFacts[];

  @Field(() => DateTimeScalar, { description: "When it was added." })
  @Property({ type: "datetime", length: 3 })
  addedAt!: Date;

  @Field(() => String, { description: "Who added it, as named then." })
  @Property({ type: "text" })
  addedBy!: string;

  @Property({ type: "blob", lazy: true })
  content!: Buffer;
}
