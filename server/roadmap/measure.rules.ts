/** What a measure must have: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { Measure } from "./measure.entity.ts";
import { MeasureState, RoadmapDemand } from "./roadmap.enums.ts";
import type { Demand } from "./roadmap-procedure.rules.ts";
import { lineRefusal, textRefusal } from "./roadmap-text.rules.ts";

type Owned = Pick<Measure, "ownerMemberId" | "ownerRecipientId">;
type Termed = Pick<Measure, "startsOn" | "dueOn">;
type Expecting = Pick<Measure, "indicator" | "expectedDrop">;

export type MeasureContent = Owned & Termed & Expecting & Pick<Measure, "title" | "text" | "place">;

/** Years ahead that a measure may be planned for. */
const LONGEST_YEARS = 10;

/** The refusal of a measure that lacks what every measure needs or the act asks for; null when it is fine. */
export function measureRefusal(
  { demands }: { readonly demands: readonly Demand[] },
  measure: MeasureContent,
): SubmissionRefusal | null {
  const expectation = demands.find(({ demand }) => demand === RoadmapDemand.EXPECTATION) ?? null;
  const clause = expectation?.clauses[0] ?? null;
  return (
    lineRefusal(measure.title) ??
    textRefusal(measure.text) ??
    textRefusal(measure.place) ??
    ownerRefusal(measure, clause) ??
    termRefusal(measure) ??
    expectationRefusal(measure, expectation)
  );
}

function ownerRefusal(
  { ownerMemberId, ownerRecipientId }: Owned,
  clause: string | null,
): SubmissionRefusal | null {
  if (ownerMemberId === null && ownerRecipientId === null)
    return refuse("OWNER_MISSING", "Укажите, кто отвечает за мероприятие.", clause);
  return ownerMemberId !== null && ownerRecipientId !== null
    ? refuse("OWNER_TWICE", "Укажите одного ответственного: либо участника центра, либо исполнителя.")
    : null;
}

function termRefusal({ startsOn, dueOn }: Termed): SubmissionRefusal | null {
  if (dueOn < startsOn)
    return refuse("TERM_BACKWARDS", "Срок исполнения раньше начала. Поменяйте дни местами.");
  const last = `${Number(startsOn.slice(0, 4)) + LONGEST_YEARS}${startsOn.slice(4)}`;
  return dueOn > (last as PlainDate)
    ? refuse("TERM_TOO_LONG", `Срок длиннее ${LONGEST_YEARS} лет. Проверьте год.`)
    : null;
}

function expectationRefusal(
  { indicator, expectedDrop }: Expecting,
  demand: Demand | null,
): SubmissionRefusal | null {
  if (expectedDrop !== null && !(Number.isInteger(expectedDrop) && expectedDrop >= 1 && expectedDrop <= 100))
    return refuse("DROP_WRONG", "Ожидаемое снижение — целое число процентов от 1 до 100.");
  if (indicator === null && expectedDrop !== null)
    return refuse(
      "INDICATOR_MISSING",
      "Укажите, что должно снизиться: количество обращений или срок решения.",
    );
  return demand?.isObligatory && (indicator === null || expectedDrop === null)
    ? refuse(
        "EXPECTATION_MISSING",
        "Укажите, что снизится после мероприятия — количество обращений или срок решения — и на сколько процентов: этого требует положение.",
        demand.clauses[0],
      )
    : null;
}

/** Whether its term is over and it is neither done nor cancelled. */
export const isOverdue = ({ state, dueOn }: Pick<Measure, "state" | "dueOn">, today: PlainDate): boolean =>
  (state === MeasureState.PLANNED || state === MeasureState.IN_WORK) && dueOn < today;
