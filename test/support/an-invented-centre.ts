/** A made-up centre for the generator of demo submissions; no database behind it. */
import type { CauseId } from "../../server/classifier/cause.entity.ts";
import { FederalSectors } from "../../server/classifier/federal-sectors.ts";
import { defaultTopics, TOPIC_GROUPS } from "../../server/classifier/topic-defaults.ts";
import type { TopicId } from "../../server/classifier/topic.entity.ts";
import type { AccountId, MunicipalityId, RecipientId, RegionId } from "../../server/kernel/ids.ts";
import type { SectorId } from "../../server/municipality/sector.entity.ts";
import type { Centre } from "../../server/seed/submissions/centre.ts";
import { TermBook } from "../../server/term/term-book.ts";
import { DEFAULT_WORK_RULES } from "../../server/term/term-rule.ts";
import { WorkCalendar } from "../../server/term/work-calendar.ts";

const uuid = (kind: number, at: number) => `0000000${kind}-0000-7000-8000-${String(at).padStart(12, "0")}`;

export function anInventedCentre(facts: Partial<Centre> = {}): Centre {
  const timeZone = facts.timeZone ?? "Asia/Krasnoyarsk";
  const sectors = TOPIC_GROUPS.map(({ code }, at) => ({
    id: uuid(1, at) as SectorId,
    name: code,
    federalCodes: [code],
  }));
  const topics = defaultTopics(sectors).map((topic, at) => ({
    ...topic,
    id: uuid(2, at) as TopicId,
    acceleratedDays: null,
  }));
  return {
    id: uuid(0, 1) as MunicipalityId,
    regionId: uuid(0, 2) as RegionId,
    slug: "odd-town",
    timeZone,
    regulationVersion: 1,
    channels: ["POS", "INCIDENT_MANAGEMENT", "PUBLIC_PAGES", "PAPER", "ORAL", "ELECTRONIC_DOCUMENT"],
    scales: [],
    isCauseObligatory: false,
    topics,
    federal: new FederalSectors(topics, sectors),
    causes: ["RESOURCES", "CONTRACTOR", "INFRASTRUCTURE_WEAR", "WEATHER", "OTHER"].map((group, at) => ({
      id: uuid(3, at) as CauseId,
      group,
    })),
    recipients: Array.from({ length: 9 }, (_, at) => ({
      id: uuid(4, at) as RecipientId,
      sectorIds: sectors.filter((_sector, index) => index % 9 === at).map(({ id }) => id),
      person: null,
    })),
    people: ["HEAD", "CURATOR", "POS_OPERATOR", "INCIDENT_OPERATOR"].map((role, at) => ({
      accountId: uuid(5, at) as AccountId,
      name: `Роль ${role}`,
      roleCodes: [role],
    })),
    terms: new TermBook({
      rules: { ...DEFAULT_WORK_RULES, timeZone },
      calendar: new WorkCalendar("KYA", []),
      own: [],
      regulations: [],
      urgentWords: [],
      urgentTopicIds: [],
    }),
    checklist: [
      { code: "SUBSTANCE", name: "По существу", weight: 60 },
      { code: "PROOF", name: "Подтверждено", weight: 40 },
    ],
    ...facts,
  };
}
