import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { AccountId, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { policy, setting, sharedTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Region } from "../municipality/region.entity.ts";
import type { ResolutionDraft, ResolutionRefusal } from "../regulation/draft.ts";
import type { ImportId, RegulationId } from "../regulation/regulation.entity.ts";
import type { ImportEffects } from "./import-effects.ts";

/** States of an import; the last three are final. */
export enum ImportStatus {
  IN_REVIEW = "IN_REVIEW",
  CONFIRMED = "CONFIRMED",
  REFUSED = "REFUSED",
  UNDONE = "UNDONE",
  DISCARDED = "DISCARDED",
}

registerEnumType(ImportStatus, {
  name: "ResolutionImportStatus",
  description: "What became of a document.",
  valuesConfig: {
    IN_REVIEW: { description: "Read, and waiting for an officer to confirm it." },
    CONFIRMED: { description: "Its municipality works by it." },
    REFUSED: { description: "Read, but not an act this program can use." },
    UNDONE: { description: "Was confirmed and taken back." },
    DISCARDED: { description: "Given up before it was confirmed." },
  },
});

/** Before a region is chosen only the officer who brought the document sees it. */
const OWN = `region_id = any(${setting.onboardingRegionIds}) or (region_id is null and created_by_account_id = ${setting.accountId})`;

/** A document brought in, its reading as corrected so far, and what became of it. */
@ObjectType({ description: "A document brought in, its reading as corrected so far, and what became of it." })
@Entity({
  tableName: "resolution_import",
  ...sharedTable(policy("app_onboarding", "all", OWN), policy("app_platform", "select", "true")),
})
@Index({ properties: ["region", "createdAt", "id"] })
@Index({ properties: ["sha256"] })
export class ResolutionImport {
  @Field(() => ID, { description: "Id of the import." })
  @PrimaryKey({ type: "uuid" })
  id!: ImportId;

  @ManyToOne(() => Region, { nullable: true, deleteRule: "restrict", mapToPk: true })
  region!: RegionId | null;

  @Property({ type: "uuid" })
  createdByAccountId!: AccountId;

  @Field(() => String, { description: "Name of the officer who brought it." })
  @Property({ type: "text" })
  createdBy!: string;

  @Field(() => DateTimeScalar, { description: "When it was brought." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => String, { description: "Name of the file." })
  @Property({ type: "text" })
  fileName!: string;

  @Field(() => String, { description: "TXT, MD, HTML, DOCX, DOC, RTF or PDF." })
  @Property({ type: "text" })
  format!: string;

  @Field(() => Int, { description: "Size of the file in bytes." })
  @Property({ type: "integer" })
  byteLength!: number;

  @Property({ type: "text" })
  sha256!: string;

  /**
   * Region (or officer) and digest of a document that is still in work or in use; null afterwards.
   * Unique, so that two officers who bring one document at once do not both open it.
   */
  @Property({ type: "text", nullable: true, unique: true })
  liveKey!: string | null;

  @Field(() => ImportStatus, { description: "What became of it." })
  @Property({ type: "text" })
  status!: ImportStatus;

  /** `outcome` of the reading. */
  @Field(() => String, { description: "Code of `labels` set `outcome`: what the act does." })
  @Property({ type: "text" })
  outcome!: string;

  /** Grows with every correction; guards against two officers overwriting each other. */
  @Field(() => Int, { description: "Grows with every correction; pass it back with the next one." })
  @Property({ type: "integer" })
  revision!: number;

  @Property({ type: "text", nullable: true })
  actNumber!: string | null;

  @Property({ type: "date", nullable: true })
  actSignedOn!: PlainDate | null;

  @Property({ type: "text", nullable: true })
  municipalityName!: string | null;

  @Property({ type: "json", nullable: true, lazy: true })
  refusal!: ResolutionRefusal["refusal"] | null;

  /** The reading as corrected, without the text itself; null for a refused document. */
  @Property({ type: "json", nullable: true, lazy: true })
  draft!: ResolutionDraft | null;

  /** Original characters. */
  @Property({ type: "text", lazy: true })
  sourceText!: string;

  /** Municipality that confirming made or changed. */
  @Property({ type: "uuid", nullable: true })
  madeForMunicipality!: MunicipalityId | null;

  /** Version that confirming made; null for an act on the composition. */
  @Property({ type: "uuid", nullable: true })
  madeRegulation!: RegulationId | null;

  /** What confirming changed beside the version, so that it can be taken back; null unless confirmed. */
  @Property({ type: "json", nullable: true, lazy: true })
  effects!: ImportEffects | null;

  /** When the status became what it is. */
  @Property({ type: "datetime", length: 3 })
  settledAt!: Date;

  /** Name of the person who made it so. */
  @Property({ type: "text" })
  settledBy!: string;
}
