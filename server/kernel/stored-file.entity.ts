import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "./scalars.ts";

/** What every kept file is: told by lists, but for its bytes. */
@ObjectType({ description: "A kept file." })
@Entity({ abstract: true })
export abstract class StoredFile {
  @Field(() => String, { description: "Name as it was given." })
  @Property({ type: "text" })
  fileName!: string;

  @Field(() => String, { description: "Type as found in the content, not as the sender says." })
  @Property({ type: "text" })
  mediaType!: string;

  @Field(() => Int, { description: "Length in bytes." })
  @Property({ type: "integer" })
  byteLength!: number;

  @Field(() => String, { description: "SHA-256 of the bytes, in hexadecimal digits." })
  @Property({ type: "text" })
  sha256!: string;

  @Field(() => DateTimeScalar, { description: "When it was added." })
  @Property({ type: "datetime", length: 3 })
  addedAt!: Date;

  /** Kept out of every list: read by itself alone. */
  @Property({ type: "blob", lazy: true })
  content!: Buffer;
}
