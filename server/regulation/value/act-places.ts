import { code, date, flag, list, longText, number, single, text } from "./place.ts";
import type { PlaceSpec } from "./place.ts";

const reference = [
  code("kind", { set: "referenceKind" }),
  text("issuer", { optional: true }),
  text("number", { optional: true }),
  date("signedOn", { optional: true }),
  text("title", { optional: true }),
];

const itself = { at: null };

/** Values of the act itself, in the order a reader meets them. */
export const ACT_PLACES: readonly PlaceSpec[] = [
  single("/act/kind", "act", [code("kind", { ...itself, set: "actKind" })]),
  single("/act/number", "act", [text("number", itself)]),
  single("/act/signedOn", "act", [date("signedOn", itself)]),
  single("/act/place", "act", [text("place", itself)]),
  single("/act/title", "act", [longText("title", itself)]),
  single("/act/issuingBody", "act", [text("issuingBody", itself)]),
  single("/act/region", "act", [text("regionCode", { at: "code" }), text("regionName", { at: "name" })]),
  single("/act/municipality", "act", [
    text("municipalityName", { at: "name" }),
    code("municipalityKind", { at: "kind", set: "municipalityKind", optional: true }),
  ]),
  single("/act/entryIntoForce", "act", [
    code("entryRule", { at: "rule", set: "entryIntoForce" }),
    number("entryDays", { at: "days", optional: true }),
    date("entryOn", { at: "on", optional: true }),
  ]),
  single("/act/control", "act", [
    flag("controlBySignatory", { at: "bySignatory" }),
    text("controlPost", { at: "post", optional: true }),
    text("controlName", { at: "name", optional: true }),
  ]),
  single("/act/signatory", "act", [
    text("signatoryPost", { at: "post", optional: true }),
    text("signatoryName", { at: "name", optional: true }),
    flag("signatoryIsActing", { at: "isActing" }),
  ]),
  list("/act/publications", "publications", [
    text("place"),
    text("responsible", { optional: true }),
    text("responsibleName", { optional: true }),
  ]),
  list("/act/annexes", "annexes", [
    text("annexNumber", { at: "number", optional: true }),
    code("annexKind", { at: "kind", set: "annexKind" }),
    text("title", { optional: true }),
  ]),
  list("/act/legalBases", "legalBases", reference),
  list("/act/repeals", "repeals", reference),
  list("/act/amends", "amends", reference),
];
