import type { ResolutionDraft } from "../draft.ts";
import { code, codes, flag, date, list, longText, number, single, text, texts } from "./place.ts";
import type { PlaceSpec } from "./place.ts";

const itself = { at: null };
const role = { set: "role" };
const channel = { set: "channel" };
const ownGround = { ground: "OWN" as const };

/** First `PREFIX_n` that none of the codes uses. */
function freeCode(prefix: string, taken: readonly string[]): string {
  let ordinal = 1;
  while (taken.includes(`${prefix}_${ordinal}`)) ordinal += 1;
  return `${prefix}_${ordinal}`;
}

const blankRole = ({ variant }: ResolutionDraft) => ({
  code: freeCode(
    "ROLE",
    variant.roles.map((each) => each.code),
  ),
  title: "",
  isPlural: false,
  duties: [],
});

const blankSystem =
  (prefix: string, place: "channels" | "systems") =>
  ({ variant }: ResolutionDraft) => ({
    code: freeCode(
      prefix,
      variant[place].map((each) => each.value.code),
    ),
    name: "",
  });

const provision = [longText("text"), codes("capabilities", { set: "capability" })];
const provisions = (name: string): PlaceSpec => list(`/variant/${name}`, name, provision, ownGround);
const roleOfMeeting = (name: string): PlaceSpec =>
  single(`/variant/meetings/${name}`, "meetings", [code(name, { ...itself, ...role })]);
const textsOfMeeting = (name: string): PlaceSpec =>
  list(`/variant/meetings/${name}`, "meetings", [text(name, itself)], { blank: () => "" });

/** Values of the regulation that the program follows, in the order a reviewer wants them. */
export const VARIANT_PLACES: readonly PlaceSpec[] = [
  single("/variant/centre/name", "centre", [longText("centreName", itself)]),
  single("/variant/centre/legalForm", "centre", [code("legalForm", { ...itself, set: "legalForm" })]),
  single("/variant/centre/timeZone", "centre", [text("timeZone", itself)]),
  single("/variant/administeredBy", "centre", [code("administeredBy", { ...itself, ...role })]),
  single("/variant/causeObligatory", "centre", [flag("causeObligatory", itself)]),
  list(
    "/variant/roles",
    "roles",
    [code("roleCode", { at: "code", ...role }), text("title"), flag("isPlural")],
    { ...ownGround, blank: blankRole },
  ),
  list("/variant/roles/*/duties", "roleDuties", provision, ownGround),
  list("/variant/sectors", "sectors", [text("name"), codes("federalCodes", { set: "sector" })]),
  list("/variant/channels", "channels", [code("channelCode", { at: "code", ...channel }), text("name")], {
    blank: blankSystem("CHANNEL", "channels"),
  }),
  list("/variant/systems", "systems", [code("channelCode", { at: "code", ...channel }), text("name")], {
    blank: blankSystem("SYSTEM", "systems"),
  }),
  list("/variant/people", "people", [
    text("personName", { at: "name", optional: true }),
    text("post", { optional: true }),
    codes("roles", role),
    texts("sectors"),
    flag("isByAgreement"),
  ]),
  single("/variant/compositionByAct", "people", [text("compositionByAct", itself)]),
  single("/variant/meetings/forms", "meetings", [codes("forms", { ...itself, set: "meetingForm" })], {
    blank: () => [],
  }),
  single("/variant/meetings/frequency", "meetings", [
    code("frequency", { at: "rule", set: "meetingFrequency" }),
    text("frequencyText", { at: "text" }),
  ]),
  ...["chair", "substitute", "organiser", "agendaAgreedBy", "participantsChosenBy", "minutesKeptBy"].map(
    roleOfMeeting,
  ),
  list("/variant/meetings/minutesSignedBy", "meetings", [code("minutesSignedBy", { ...itself, ...role })]),
  ...["minutesSentTo", "attendedBy", "invited"].map(textsOfMeeting),
  single("/variant/meetings/quorum", "meetings", [text("quorum", itself)]),
  single("/variant/meetings/decisionRule", "meetings", [text("decisionRule", itself)]),
  list("/variant/reports", "reports", [
    text("subject"),
    code("reportChannel", { at: "channel", ...channel, optional: true }),
    code("reportBy", { at: "by", ...role, optional: true }),
    texts("reportTo", { at: "to" }),
    code("period", { set: "period" }),
  ]),
  list("/variant/deadlines", "deadlines", [
    text("subject"),
    number("amount"),
    code("unit", { set: "unit" }),
    flag("isMaximum"),
  ]),
  list("/variant/ratings", "ratings", [
    text("ratingObject", { at: "object" }),
    codes("ratingChannels", { at: "channels", ...channel }),
    codes("criteria", { set: "ratingCriterion" }),
    code("ratingBy", { at: "by", ...role, optional: true }),
  ]),
  list("/variant/incidentClasses", "incidentClasses", [
    code("incidentCode", { at: "code", set: "incidentClass" }),
    text("name"),
    longText("definition"),
  ]),
  list("/variant/coordinatingBodies", "coordination", [
    text("name"),
    text("abbreviation", { optional: true }),
    code("relation", { set: "relation" }),
  ]),
  list("/variant/agreements", "coordination", [
    longText("title"),
    text("number", { optional: true }),
    date("signedOn", { optional: true }),
  ]),
  list("/variant/terms", "terms", [
    text("term"),
    text("abbreviation", { optional: true }),
    longText("definition"),
  ]),
  ...["functions", "tasks", "rights", "memberDuties", "responsibility", "otherProvisions"].map(provisions),
  list("/variant/modules", "modules", [code("module", { ...itself, set: "module" })]),
];

/** Changes an amending act orders; they carry no origin of their own. */
export const AMENDMENT_PLACES: readonly PlaceSpec[] = [
  list(
    "/amendments",
    "amendments",
    [
      code("operation", { set: "amendmentOperation" }),
      text("target", { optional: true }),
      longText("oldText", { optional: true }),
      longText("newText", { optional: true }),
    ],
    { ground: "BARE" },
  ),
];
