import { registerEnumType } from "type-graphql";

/** Labels: set `effectVerdict`. */
export enum EffectVerdict {
  FELL = "FELL",
  ROSE = "ROSE",
  CANNOT_TELL = "CANNOT_TELL",
}
registerEnumType(EffectVerdict, {
  name: "EffectVerdict",
  description: "What can be said of a change after a measure.",
  valuesConfig: {
    FELL: { description: "Less than expected, beyond chance." },
    ROSE: { description: "More than expected, beyond chance." },
    CANNOT_TELL: { description: "Chance alone could make the difference, or there is too little to go by." },
  },
});

/** Why nothing can be told. Labels: set `effectReason`. */
export enum EffectReason {
  WITHIN_CHANCE = "WITHIN_CHANCE",
  TOO_EARLY = "TOO_EARLY",
  SHORT_HISTORY = "SHORT_HISTORY",
  TOO_FEW = "TOO_FEW",
  NO_COMPARISON = "NO_COMPARISON",
}
registerEnumType(EffectReason, {
  name: "EffectReason",
  description: "Why an effect cannot be told.",
  valuesConfig: {
    WITHIN_CHANCE: { description: "The interval holds no change as well." },
    TOO_EARLY: { description: "Too few whole weeks have passed." },
    SHORT_HISTORY: { description: "Too few weeks of the register before the measure." },
    TOO_FEW: { description: "Too few submissions." },
    NO_COMPARISON: { description: "Neither other municipalities nor a whole year before to tell season by." },
  },
});

/** Whom a municipality is compared with. Labels: set `controlScope`. */
export enum ControlScope {
  REGION = "REGION",
  NETWORK = "NETWORK",
  NONE = "NONE",
}
registerEnumType(ControlScope, {
  name: "ControlScope",
  description: "Whom a municipality is compared with.",
  valuesConfig: {
    REGION: { description: "Other municipalities of its region." },
    NETWORK: { description: "Other municipalities of all regions." },
    NONE: { description: "Nobody: its own year before alone." },
  },
});

export enum WeekPhase {
  BEFORE = "BEFORE",
  DURING = "DURING",
  AFTER = "AFTER",
}
registerEnumType(WeekPhase, {
  name: "WeekPhase",
  description: "Where a week lies.",
  valuesConfig: {
    DURING: {
      description: "While the measure was carried out, and shortly before: it counts for neither side.",
    },
  },
});
