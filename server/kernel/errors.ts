/** Denials: errors a client can act on by their code. Refusals of a rule are data instead; bugs just throw. */
import { GraphQLError } from "graphql";

export const ERROR_MESSAGES = {
  UNAUTHENTICATED: "Войдите в систему.",
  FORBIDDEN: "Вашей роли это действие недоступно.",
  NOT_IN_REGULATION: "Регламентом вашего центра это не предусмотрено.",
  NOT_FOUND: "Не найдено.",
  BAD_INPUT: "Запрос заполнен неверно.",
  CONFLICT: "Данные уже изменил кто-то другой. Обновите страницу и повторите.",
  TOO_LARGE: "Запрос слишком велик.",
  TOO_COMPLEX: "Запрос слишком сложен. Запросите меньше полей или разделите его.",
  RATE_LIMITED: "Слишком много запросов. Подождите немного и повторите.",
  UNAVAILABLE: "Сервер сейчас недоступен. Повторите позже.",
  INTERNAL: "На сервере произошла ошибка. Повторите позже; если не поможет, сообщите номер запроса.",
} as const;

/** Every code that `extensions.code` may hold. */
export type ErrorCode = keyof typeof ERROR_MESSAGES;

/** A denial; its message is a Russian sentence safe to show. */
export class DenialError extends GraphQLError {
  override readonly name = "DenialError";

  constructor(
    readonly code: ErrorCode,
    message: string = ERROR_MESSAGES[code],
  ) {
    super(message, { extensions: { code } });
  }
}

/** Nobody is signed in, or the session ended. */
export const unauthenticated = () => new DenialError("UNAUTHENTICATED");
/** Signed in, but the role does not allow it. */
export const forbidden = () => new DenialError("FORBIDDEN");
/** Does not exist, or belongs to somebody else: the answer must not tell which. */
export const notFound = (message?: string) => new DenialError("NOT_FOUND", message);
/** An argument that no valid client sends; a rule that a person broke is a refusal instead. */
export const badInput = (message?: string) => new DenialError("BAD_INPUT", message);
/** Lost a race with another writer. */
export const conflict = (message?: string) => new DenialError("CONFLICT", message);
