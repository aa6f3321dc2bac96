/** The database cannot be used; the message is one Russian sentence for the operator. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

const BY_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "База данных не отвечает по адресу из DATABASE_URL: проверьте адрес и порт.",
  ENOTFOUND: "Адрес сервера из DATABASE_URL не найден: проверьте имя узла.",
  EAI_AGAIN: "Адрес сервера из DATABASE_URL не удалось найти: проверьте сеть и имя узла.",
  ETIMEDOUT: "База данных из DATABASE_URL не ответила вовремя.",
  "28P01": "База данных не приняла имя или пароль из DATABASE_URL.",
  "28000": "База данных не пускает пользователя из DATABASE_URL.",
  "3D000": "Базы данных, названной в DATABASE_URL, на сервере нет: создайте её.",
  "53100": "На диске базы данных нет места.",
  "53300": "На сервере базы данных заняты все соединения.",
  ENOSPC: "На диске нет места.",
  EACCES: "Нет прав на запись в папку данных (DATA_DIR).",
  EROFS: "Папка данных (DATA_DIR) открыта только для чтения.",
  ENOTDIR: "На месте папки данных (DATA_DIR) лежит файл.",
  EEXIST: "На месте папки данных (DATA_DIR) лежит файл.",
};

/** The sentence for a failure of opening, or null when it is not one an operator can mend. */
export function explainDatabaseFailure(error: unknown): string | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (BY_CODE[code]) return BY_CODE[code];
    if (/no space left|could not (?:extend|write)|disk (?:is )?full/i.test(cause.message))
      return BY_CODE.ENOSPC!;
  }
  return null;
}
