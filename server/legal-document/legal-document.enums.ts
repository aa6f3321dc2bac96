import { registerEnumType } from "type-graphql";

/** Labels: set `legalDocumentKind`. */
export enum LegalDocumentKind {
  FEDERAL = "FEDERAL",
  REGIONAL = "REGIONAL",
  MUNICIPAL = "MUNICIPAL",
  AGREEMENT = "AGREEMENT",
  INTERNAL = "INTERNAL",
  METHOD = "METHOD",
  TECHNICAL_POLICY = "TECHNICAL_POLICY",
}
registerEnumType(LegalDocumentKind, {
  name: "LegalDocumentKind",
  description: "What sort of document it is.",
  valuesConfig: {
    FEDERAL: { description: "Act of the Russian Federation." },
    REGIONAL: { description: "Act of the region." },
    MUNICIPAL: { description: "Act of the municipality." },
    AGREEMENT: { description: "Agreement the centre works by." },
    INTERNAL: { description: "Document of the centre itself: instructions, orders." },
    METHOD: { description: "Methodical material." },
    TECHNICAL_POLICY: { description: "Document of the single technical policy of the centre." },
  },
});

/** Labels: set `legalDocumentState`. */
export enum LegalDocumentState {
  IN_FORCE = "IN_FORCE",
  TO_COME = "TO_COME",
  OVER = "OVER",
  STALE = "STALE",
}
registerEnumType(LegalDocumentState, {
  name: "LegalDocumentState",
  description: "Where a document stands today.",
  valuesConfig: {
    IN_FORCE: { description: "In force, and looked at within half a year." },
    TO_COME: { description: "Not in force yet." },
    OVER: { description: "No longer in force." },
    STALE: { description: "Nobody has looked for half a year whether it is still in force." },
  },
});
