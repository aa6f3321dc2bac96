/** What a new account must look like. */
import { passwordFault } from "./password.ts";

export interface AccountFault {
  readonly code: string;
  /** Russian sentence to show. */
  readonly message: string;
}

/** Latin and Cyrillic letters, digits and a few marks: what can be dictated over the phone. */
const LOGIN = /^[a-zа-яё0-9][a-zа-яё0-9._@-]{2,63}$/;
const LONGEST_NAME = 120;

/**
 * The first thing that is wrong; null when nothing is.
 *
 * @param login in lower case, without spaces around it
 */
export function accountFault(displayName: string, login: string, password: string): AccountFault | null {
  if (displayName === "") return { code: "NAME_EMPTY", message: "Укажите имя, которое увидят коллеги." };
  if (displayName.length > LONGEST_NAME) {
    return { code: "NAME_TOO_LONG", message: `Имя длиннее ${LONGEST_NAME} знаков. Сократите его.` };
  }
  if (!LOGIN.test(login)) {
    return {
      code: "LOGIN_MALFORMED",
      message: "Логин — от 3 до 64 знаков: буквы, цифры, точка, дефис, подчёркивание или @.",
    };
  }
  return passwordFault(password, login);
}
