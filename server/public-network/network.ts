/** What the program asks of a social network, and what may come of it. */
import type { PageSecret } from "./sealed-access.ts";

/** Labels: set `networkRefusal`. */
export type RefusalCode =
  | "TOKEN_EXPIRED"
  | "NO_RIGHT"
  | "CAPTCHA"
  | "PAGE_NOT_FOUND"
  | "TEXT_REFUSED"
  | "LINK_REFUSED"
  | "LIMIT_REACHED"
  | "REFUSED"
  | "KEY_MISSING"
  | "NOT_CONNECTED"
  | "SEAL_BROKEN"
  | "TOO_LATE"
  | "UNKNOWN";

/** What an attempt came to. Only `PUBLISHED` and `REFUSED` are certain; `LATER` means that nothing was published. */
export type Attempt =
  | { readonly kind: "PUBLISHED"; readonly postRef: string; readonly link: string | null }
  | { readonly kind: "REFUSED"; readonly code: RefusalCode }
  | { readonly kind: "LATER"; readonly afterSeconds: number }
  | { readonly kind: "UNKNOWN" };

export interface Outgoing {
  readonly pageRef: string;
  readonly text: string;
  readonly link: string | null;
  /** The same for one attempt, another for the next one. */
  readonly attemptKey: string;
}

/** Figures of one post, as the network counts them now. */
export interface PostFigures {
  readonly at: Date;
  readonly likes: number;
  readonly comments: number;
  readonly reposts: number;
  readonly views: number;
}

export type FiguresRead =
  | { readonly kind: "READ"; readonly posts: readonly PostFigures[] }
  | { readonly kind: "REFUSED"; readonly code: RefusalCode }
  | { readonly kind: "LATER"; readonly afterSeconds: number };

export interface Network<Secret extends PageSecret = PageSecret> {
  /** Signs that one post may have, its link included. */
  readonly longestText: number;
  publish(secret: Secret, post: Outgoing): Promise<Attempt>;
  /** Posts between two instants; absent where the network does not tell. */
  readFigures?(secret: Secret, pageRef: string, from: Date, to: Date): Promise<FiguresRead>;
}

/** What to do, in a Russian sentence; never what the network wrote, which may name people or hold secrets. */
export const REFUSAL_TEXTS: Readonly<Record<RefusalCode, string>> = {
  TOKEN_EXPIRED:
    "Сеть больше не принимает ключ доступа к странице. Получите новый ключ и подключите страницу заново.",
  NO_RIGHT:
    "У ключа нет права публиковать на этой странице. Проверьте, что он выдан администратором страницы.",
  CAPTCHA:
    "Сеть просит подтвердить, что публикует не робот. Войдите на страницу в браузере, разместите запись и отметьте это здесь.",
  PAGE_NOT_FOUND: "Сеть не находит такую страницу. Проверьте идентификатор страницы в реестре.",
  TEXT_REFUSED:
    "Сеть не приняла текст: он слишком длинный или нарушает её правила. Исправьте текст и повторите.",
  LINK_REFUSED: "Сеть не приняла ссылку. Уберите её или замените и повторите.",
  LIMIT_REACHED:
    "На сегодня сеть больше не принимает публикаций на эту страницу. Повторите завтра или разместите запись сами.",
  REFUSED: "Сеть отказалась принять запись. Разместите её на странице сами и отметьте это здесь.",
  KEY_MISSING:
    "Публикация выключена: в настройках программы нет ключа шифрования (PUBLICATION_KEY). Разместите запись сами и отметьте это здесь.",
  NOT_CONNECTED: "Страница не подключена к публикации. Разместите запись сами и отметьте это здесь.",
  SEAL_BROKEN:
    "Ключ доступа сохранён с другим ключом шифрования и не открывается. Подключите страницу заново.",
  TOO_LATE: "Сеть долго не принимала запись, и её время прошло. Решите, нужна ли она ещё.",
  UNKNOWN:
    "Сеть не ответила, и неизвестно, появилась ли запись. Посмотрите на страницу: если запись есть, отметьте её размещённой, если нет, повторите.",
};
