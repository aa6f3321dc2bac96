import { registerEnumType } from "type-graphql";

/** How a mark came to the centre. Labels: set `markSource`. */
export enum MarkSource {
  SOURCE_SYSTEM = "SOURCE_SYSTEM",
  PHONE = "PHONE",
  MESSAGE = "MESSAGE",
  IN_PERSON = "IN_PERSON",
  SECTOR = "SECTOR",
}
registerEnumType(MarkSource, {
  name: "MarkSource",
  description: "How a mark came to the centre.",
  valuesConfig: {
    SOURCE_SYSTEM: { description: "The applicant gave it in the system that the submission came from." },
    PHONE: { description: "An operator rang up." },
    MESSAGE: { description: "In correspondence." },
    IN_PERSON: { description: "In person." },
    SECTOR: { description: "Collected and passed on by the lead of the sector." },
  },
});

/** Labels: set `studyMethod`. */
export enum StudyMethod {
  SURVEY = "SURVEY",
  PHONE = "PHONE",
  INTERNET = "INTERNET",
  MEETING = "MEETING",
  OTHER = "OTHER",
}
registerEnumType(StudyMethod, { name: "StudyMethod", description: "How a study was made." });
