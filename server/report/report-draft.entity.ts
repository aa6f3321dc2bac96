import type { Opt } from "@mikro-orm/core";
import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Report, type ReportId } from "./report.entity.ts";
import type { ReportState } from "./report.enums.ts";
import type { FilledFigures, OwnSection } from "./report-content.ts";

/** The working copy of a report, for the centre alone. What was sent stands in `ReportIssue`. */
@Entity({ tableName: "report_draft", ...tenantTable() })
export class ReportDraft {
  @ManyToOne(() => Report, {
    primary: true,
    fieldNames: ["municipality_id", "report_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  report!: [MunicipalityId, ReportId];

  @Property({ type: "text" })
  state!: ReportState;

  /** Counts changes, so that two people do not write over one another. */
  @Property({ type: "integer", default: 1 })
  revision!: Opt<number>;

  @Property({ type: "text" })
  title!: string;

  /** Who asked, for a report on request. */
  @Property({ type: "text", nullable: true })
  askedBy!: string | null;

  /** Request of the regional centre that it answers. */
  @Property({ type: "uuid", nullable: true })
  requestId!: string | null;

  @Property({ type: "json" })
  figures!: FilledFigures;

  @Property({ type: "json" })
  own!: readonly OwnSection[];

  /** People were told that its term is over. */
  @Property({ type: "datetime", length: 3, nullable: true })
  lateToldAt!: Date | null;
}
