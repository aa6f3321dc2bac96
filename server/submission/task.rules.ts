/** A task that somebody can do: words and a term ahead. */
import { refuse, type SubmissionRefusal } from "./submission-refusal.ts";

const LONGEST = 4_000;
const MOST_DAYS = 366;

/** Why a task cannot be given like this; null when it can. */
export function taskRefusal(task: string, dueAt: Date | null, now: Date): SubmissionRefusal | null {
  if (task.trim() === "") return refuse("TASK_MISSING", "Напишите, что нужно сделать.");
  if (task.length > LONGEST)
    return refuse("TEXT_TOO_LONG", `Слишком длинный текст: можно до ${LONGEST} знаков.`);
  if (dueAt === null) return null;
  if (dueAt <= now) return refuse("DAY_NOT_AHEAD", "Срок уже прошёл: укажите время впереди.");
  if (dueAt.getTime() > now.getTime() + MOST_DAYS * 86_400_000)
    return refuse("DAY_TOO_FAR", "Срок больше года: укажите ближе.");
  return null;
}
