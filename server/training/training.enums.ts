import { registerEnumType } from "type-graphql";

/** Labels: set `trainingKind`. */
export enum TrainingKind {
  TRAINING = "TRAINING",
  CONSULTATION = "CONSULTATION",
  SEMINAR = "SEMINAR",
}
registerEnumType(TrainingKind, {
  name: "TrainingKind",
  description: "How people are taught.",
  valuesConfig: {
    TRAINING: { description: "Specialists are trained." },
    CONSULTATION: { description: "Methodical help to one body or person." },
    SEMINAR: { description: "A seminar." },
  },
});

/** Labels: set `trainingState`. */
export enum TrainingState {
  PLANNED = "PLANNED",
  HELD = "HELD",
  CANCELLED = "CANCELLED",
}
registerEnumType(TrainingState, { name: "TrainingState", description: "Where a training stands." });
