import { registerEnumType } from "type-graphql";

/** Labels: set `minutesState`. */
export enum MinutesState {
  DRAFT = "DRAFT",
  ON_SIGNATURE = "ON_SIGNATURE",
  SIGNED = "SIGNED",
}
registerEnumType(MinutesState, { name: "MinutesState", description: "Where minutes stand." });

/** Labels: set `minutesStep`. */
export enum MinutesStep {
  SUBMIT = "SUBMIT",
  RETURN = "RETURN",
  SIGN = "SIGN",
  CORRECT = "CORRECT",
}
registerEnumType(MinutesStep, {
  name: "MinutesStep",
  description: "What can be done with minutes.",
  valuesConfig: {
    SUBMIT: { description: "The text is fixed and goes to those who sign." },
    RETURN: { description: "It goes back to be changed; signatures under it fall." },
    SIGN: { description: "Signed by one of those who sign; by the last of them it is signed." },
    CORRECT: { description: "New minutes are begun that correct the signed ones, which stay." },
  },
});

/** Labels: set `signatureVerdict`. */
export enum SignatureVerdict {
  MATCHES = "MATCHES",
  DIFFERS = "DIFFERS",
  UNSUPPORTED = "UNSUPPORTED",
  BROKEN = "BROKEN",
}
registerEnumType(SignatureVerdict, {
  name: "SignatureVerdict",
  description: "What a signature file says about the document.",
  valuesConfig: {
    MATCHES: { description: "It was made over this very file and fits its certificate." },
    DIFFERS: { description: "It was made over something else." },
    UNSUPPORTED: { description: "Made by an algorithm that the program cannot compute." },
    BROKEN: { description: "It does not fit the certificate that it carries." },
  },
});

/** Formats in which minutes are written. */
export enum MinutesFormat {
  docx = "docx",
  pdf = "pdf",
}
registerEnumType(MinutesFormat, { name: "MinutesFormat", description: "Format of minutes as a file." });
