/** Files like those that the feedback platform exports: 25 columns by name, values as they were seen. */
export const POS_HEADER = [
  "Номер",
  "Номер ЕПГУ",
  "Источник",
  "Верхнеуровневый ЛКО",
  "Категория",
  "Подкатегория",
  "Факт",
  "Организация, в которую поступило сообщение",
  "Организация, в которой находится сообщение",
  "Дата поступления",
  "Дата планируемого завершения работ",
  "Дата фактического завершения работ",
  "Стадия",
  "Статус",
  "Просрочено",
  "Фаст-трек",
  "ФЗ",
  "Заявитель выбрал подачу по 59-ФЗ",
  "Тип решения",
  "Направлено по email в ФОИВ, не подключенный к ПОС",
  "Оценка ответа заявителем",
  "Повторное рассмотрение",
  "ФИО координатора",
  "ФИО исполнителя",
  "ФИО руководителя",
] as const;

export type PosCells = Partial<Record<(typeof POS_HEADER)[number], string>>;

const MATTERS = [
  ["Дороги", "Ямы во дворе", "Яма на проезде у дома"],
  ["ЖКХ", "Отопление", "Холодные батареи в квартире"],
  ["Благоустройство", "Освещение", "Не горит фонарь"],
  ["Транспорт", "Автобусы", "Автобус не пришёл по расписанию"],
  ["ТКО", "Вывоз мусора", "Не вывезен мусор с площадки"],
] as const;

/** One row of the export; the same number gives the same row. */
export function posRow(number: number, cells: PosCells = {}): string[] {
  const [category, subcategory, fact] = MATTERS[number % MATTERS.length]!;
  const day = String((number % 27) + 1).padStart(2, "0");
  const isDone = number % 3 !== 0;
  const row: PosCells = {
    Номер: String(4_000_000 + number),
    "Номер ЕПГУ": number % 4 === 0 ? "-" : String(9_000_000_000 + number),
    Источник: "Госуслуги. Решаем вместе",
    "Верхнеуровневый ЛКО": "Администрация города",
    Категория: category,
    Подкатегория: subcategory,
    Факт: fact,
    "Организация, в которую поступило сообщение": "Администрация города",
    "Организация, в которой находится сообщение": `Муниципальное казённое учреждение "Служба ${number % 7}"`,
    "Дата поступления": `${day}.03.2026`,
    "Дата планируемого завершения работ": `${day}.04.2026`,
    "Дата фактического завершения работ": isDone ? `${day}.03.2026` : "-",
    Стадия: isDone ? "Завершено" : "В работе",
    Статус: isDone ? "Отправлен ответ заявителю" : "В работе",
    Просрочено: "Нет",
    "Фаст-трек": number % 5 === 0 ? "Да" : "Нет",
    ФЗ: "Обычное сообщение",
    "Заявитель выбрал подачу по 59-ФЗ": "Нет",
    "Тип решения": isDone ? "Решено" : "-",
    "Направлено по email в ФОИВ, не подключенный к ПОС": "Нет",
    "Оценка ответа заявителем": isDone && number % 2 === 0 ? String((number % 5) + 1) : "-",
    "Повторное рассмотрение": "Нет",
    "ФИО координатора": "Координаторова К.К.",
    "ФИО исполнителя": "Исполнителев И.И.",
    "ФИО руководителя": "Руководителев Р.Р.",
    ...cells,
  };
  return POS_HEADER.map((name) => row[name] ?? "");
}

/** A delimited text of the rows, quoted where it has to be. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ";"): string {
  const quoted = (cell: string) => (/[";,\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${rows.map((cells) => cells.map(quoted).join(delimiter)).join("\r\n")}\r\n`;
}

/** A whole export. */
export function posFile(
  rows: readonly (readonly string[])[],
  header: readonly string[] = POS_HEADER,
): string {
  return csvOf([header, ...rows]);
}

export const numbersFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);
