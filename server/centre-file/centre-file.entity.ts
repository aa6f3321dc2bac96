import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { StoredFile } from "../kernel/stored-file.entity.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type CentreFileId = Id<"centre-file">;

/** What a file belongs to. */
export enum CentreFileOwner {
  TRAINING = "TRAINING",
  LEGAL_DOCUMENT = "LEGAL_DOCUMENT",
  POLL = "POLL",
  INFORMATION_SYSTEM = "INFORMATION_SYSTEM",
  PROTECTION_MARK = "PROTECTION_MARK",
  SUPPORT_REQUEST = "SUPPORT_REQUEST",
}

/** A file of the centre itself: material of a training, text of a legal document. No regional policy. */
@ObjectType({ description: "A file of the centre; its bytes: GET `/files/centre/{id}`." })
@Entity({ tableName: "centre_file", ...tenantTable() })
@Index({ properties: ["municipality", "ownerId", "id"] })
export class CentreFile extends StoredFile {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the file." })
  @PrimaryKey({ type: "uuid" })
  id!: CentreFileId;

  @Property({ type: "text" })
  ownerKind!: CentreFileOwner;

  @Property({ type: "uuid" })
  ownerId!: string;
}
