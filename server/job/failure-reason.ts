import { explainDatabaseFailure } from "../kernel/database/database-error.ts";
import { DenialError } from "../kernel/errors.ts";

const UNKNOWN = "В программе произошла ошибка. Подробности — в журнале сервера под номером этого задания.";

/** Why a job failed, in a sentence for the centre's administrator. What an error itself says may name anything. */
export function failureReason(error: unknown): string {
  if (error instanceof DenialError) return error.message;
  return explainDatabaseFailure(error) ?? UNKNOWN;
}
