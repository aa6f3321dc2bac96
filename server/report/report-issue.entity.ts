import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { DocumentContent } from "../document/document-content.ts";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { type ReportId, SENT_POLICIES } from "./report.entity.ts";
import { ReportFormat } from "./report.enums.ts";

export type ReportIssueId = Id<"report-issue">;

registerEnumType(ReportFormat, { name: "ReportFormat", description: "Format of a file." });

/** A report as it was sent. Never changed: the database refuses it (`migrations/*-reports.sql`). */
@ObjectType({ description: "A report as it was sent; a later version does not change it." })
@Entity({ tableName: "report_issue", ...SENT_POLICIES })
@Index({
  name: "report_issue_version",
  expression:
    "create unique index report_issue_version on report_issue (municipality_id, report_id, version)",
})
export class ReportIssue {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of what was sent." })
  @PrimaryKey({ type: "uuid" })
  id!: ReportIssueId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "uuid" })
  reportId!: ReportId;

  @Property({ type: "boolean" })
  isForRegion!: boolean;

  @Field(() => Int, { description: "1 for the first one; each later one replaces the one before." })
  @Property({ type: "integer" })
  version!: number;

  @Field(() => DateTimeScalar, { description: "When it was sent." })
  @Property({ type: "datetime", length: 3 })
  sentAt!: Date;

  @Property({ type: "json" })
  content!: DocumentContent;

  @Field(() => String, { description: "SHA-256 of its content, in hexadecimal digits." })
  @Property({ type: "text" })
  contentHash!: string;
}

/** A file of what was sent, byte for byte. */
@Entity({ tableName: "report_file", ...SENT_POLICIES })
export class ReportFile {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  issueId!: ReportIssueId;

  @PrimaryKey({ type: "text" })
  format!: ReportFormat;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "boolean" })
  isForRegion!: boolean;

  @Property({ type: "text" })
  sha256!: string;

  @Property({ type: "integer" })
  byteLength!: number;

  @Property({ type: "blob" })
  content!: Buffer;
}

export type ReportLetterId = Id<"report-letter">;

/** One e-mail with the file to one recipient. Its id is the Message-ID: sent twice, it is one letter. */
@ObjectType({ description: "A letter by which a report went to a recipient." })
@Entity({ tableName: "report_letter", ...tenantTable() })
@Index({
  name: "report_letter_address",
  expression:
    "create unique index report_letter_address on report_letter (municipality_id, issue_id, recipient, email)",
})
export class ReportLetter {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the letter." })
  @PrimaryKey({ type: "uuid" })
  id!: ReportLetterId;

  @Property({ type: "uuid" })
  issueId!: ReportIssueId;

  @Field(() => String, { description: "To whom, as the regulation names the recipient." })
  @Property({ type: "text" })
  recipient!: string;

  @Field(() => String, { description: "Address." })
  @Property({ type: "text" })
  email!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the mail server took it." })
  @Property({ type: "datetime", length: 3, nullable: true })
  sentAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the mail server refused it for good." })
  @Property({ type: "datetime", length: 3, nullable: true })
  failedAt!: Date | null;
}
