import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import { policy, setting } from "../kernel/policies.ts";
import { jointTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { StoredFile } from "../kernel/stored-file.entity.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { CooperationSide } from "./cooperation.enums.ts";

export type CooperationFileId = Id<"cooperation-file">;

const joint = jointTable({ writes: "append" });
const OWN = `municipality_id = ${setting.municipalityId}`;

/** What lists tell of a file; never its bytes. */
@ObjectType({ description: "A file of two-way work; its bytes: GET `/files/cooperation/{id}`." })
export class CooperationFileFacts {
  @Field(() => ID, { description: "Id of the file." })
  readonly id!: string;

  @Field(() => String, { description: "Name as it was given." })
  readonly fileName!: string;

  @Field(() => String, { description: "Type as found in the content, not as the sender says." })
  readonly mediaType!: string;

  @Field(() => Int, { description: "Length in bytes." })
  readonly byteLength!: number;

  @Field(() => DateTimeScalar, { description: "When it was added." })
  readonly addedAt!: Date;

  @Field(() => CooperationSide, { description: "Which side added it." })
  readonly side!: CooperationSide;
}

/** A file of a request. Both sides see it from the moment it is added; who added it may take it away. */
@Entity({
  tableName: "cooperation_file",
  ...joint,
  policies: [
    ...joint.policies,
    policy("app_tenant", "delete", OWN),
    policy("app_region", "delete", `region_id = any(${setting.regionIds})`),
  ],
})
@Index({ properties: ["municipality", "requestId"] })
export class CooperationFile extends StoredFile {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: CooperationFileId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "uuid" })
  requestId!: string;

  @Property({ type: "text" })
  side!: CooperationSide;
}
