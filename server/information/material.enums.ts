import { registerEnumType } from "type-graphql";

/** Labels: set `materialKind`. What opens each: `schema/capability-features.json`. */
export enum MaterialKind {
  AGENDA = "AGENDA",
  COVERAGE = "COVERAGE",
  TARGETED = "TARGETED",
  OPENNESS = "OPENNESS",
  HANDLED_INCIDENT = "HANDLED_INCIDENT",
}
registerEnumType(MaterialKind, {
  name: "MaterialKind",
  description: "What a material is for.",
  valuesConfig: {
    AGENDA: { description: "A matter of the centre's own agenda." },
    COVERAGE: { description: "Tells of the work of the administration or the centre." },
    TARGETED: { description: "Made for a group of people, a place and a channel." },
    OPENNESS: { description: "Makes the work of bodies open." },
    HANDLED_INCIDENT: { description: "Tells residents of an incident that was handled." },
  },
});

/** Labels: set `materialState`. */
export enum MaterialState {
  PLANNED = "PLANNED",
  READY = "READY",
  PUBLISHED = "PUBLISHED",
  CANCELLED = "CANCELLED",
}
registerEnumType(MaterialState, { name: "MaterialState", description: "Where a material stands." });

/** Labels: set `materialStep`. */
export enum MaterialStep {
  PREPARE = "PREPARE",
  PUBLISH = "PUBLISH",
  REWORK = "REWORK",
  CANCEL = "CANCEL",
}
registerEnumType(MaterialStep, { name: "MaterialStep", description: "What may be done with a material." });

/** Labels: set `materialChannel`. */
export enum MaterialChannel {
  OFFICIAL_PAGES = "OFFICIAL_PAGES",
  WEBSITE = "WEBSITE",
  MEDIA = "MEDIA",
  MESSENGERS = "MESSENGERS",
  COMMUNITIES = "COMMUNITIES",
  PRINT = "PRINT",
  MEETINGS = "MEETINGS",
}
registerEnumType(MaterialChannel, { name: "MaterialChannel", description: "How a material goes out." });

/** Labels: set `informationContactKind`. */
export enum InformationContactKind {
  MEDIA = "MEDIA",
  OPINION_LEADER = "OPINION_LEADER",
}
registerEnumType(InformationContactKind, {
  name: "InformationContactKind",
  description: "What a contact is.",
  valuesConfig: {
    MEDIA: { description: "A newspaper, a channel, an agency." },
    OPINION_LEADER: { description: "A community or an organisation that people listen to." },
  },
});
