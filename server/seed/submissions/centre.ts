/** What the generator has to know of a municipality; read once by `read-centre.ts`. */
import type { CauseId } from "../../classifier/cause.entity.ts";
import type { FederalSectors } from "../../classifier/federal-sectors.ts";
import type { TopicId } from "../../classifier/topic.entity.ts";
import type { AccountId, MunicipalityId, RecipientId, RegionId } from "../../kernel/ids.ts";
import type { SectorId } from "../../municipality/sector.entity.ts";
import type { QualityCriterion } from "../../quality/quality-checklist.entity.ts";
import type { Scale } from "../../submission/submission.enums.ts";
import type { TermBook } from "../../term/term-book.ts";

export interface CentrePerson {
  /** Null for the program. */
  readonly accountId: AccountId | null;
  readonly name: string;
  readonly roleCodes: readonly string[];
}

export interface CentreTopic {
  readonly id: TopicId;
  readonly name: string;
  readonly sectorId: SectorId | null;
  readonly federalCode: string | null;
  readonly acceleratedDays: number | null;
}

export interface CentreRecipient {
  readonly id: RecipientId;
  readonly sectorIds: readonly SectorId[];
  /** Its own person, when it has one. */
  readonly person: CentrePerson | null;
}

export interface Centre {
  readonly id: MunicipalityId;
  readonly regionId: RegionId;
  /** The seed: the same centre gets the same submissions. */
  readonly slug: string;
  readonly timeZone: string;
  readonly regulationVersion: number;
  /** Codes of channels that are open. */
  readonly channels: readonly string[];
  readonly scales: readonly Scale[];
  readonly isCauseObligatory: boolean;
  readonly topics: readonly CentreTopic[];
  /** By which sectors regions compare its submissions. */
  readonly federal: FederalSectors;
  readonly causes: readonly { readonly id: CauseId; readonly group: string }[];
  readonly recipients: readonly CentreRecipient[];
  /** At least one: those who act in the history. */
  readonly people: readonly CentrePerson[];
  readonly terms: TermBook;
  /** By what the centre reviews answers. */
  readonly checklist: readonly QualityCriterion[];
}
