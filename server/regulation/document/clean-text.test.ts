import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";

const clean = (text: string): string => cleanText({ text }).text;

describe("characters", () => {
  test("every spoilt number sign becomes №", () => {
    expect(clean("от 5 мая в„– 12, N 13, No. 14, ь 15, ¹ 16, N Пр-17")).toBe(
      "от 5 мая № 12, № 13, № 14, № 15, № 16, № Пр-17",
    );
  });

  test("a letter N without a number stays", () => {
    expect(clean("система N не введена, http://site.ru/?N 5")).toBe(
      "система N не введена, http://site.ru/?N 5",
    );
  });

  test("odd spaces, soft hyphens and zero width characters vanish", () => {
    expect(clean("пункт\u00a05\u200b\u202fуста\u00adва\ufeff")).toBe("пункт 5 устава");
  });

  test("letters of two code points become one", () => {
    expect(clean("и\u0306ота, е\u0308лка")).toBe("йота, ёлка");
  });

  test("Latin letters inside Russian words become Russian", () => {
    expect(clean("o центре c Aдминистрацией A.В. Лeсин")).toBe("о центре с Администрацией А.В. Лесин");
  });

  test("Latin words, addresses and Roman numbers stay Latin", () => {
    const text = "Telegram и MAX: post@oko.ru, https://oko.ru/cao\nX. Ответственность\nXI. Права";
    expect(clean(text)).toBe(text);
  });

  test("a Russian letter inside a Latin word becomes Latin", () => {
    expect(clean("канал в WhаtsApp")).toBe("канал в WhatsApp");
  });
});

describe("words", () => {
  test.each([
    ["П О С Т А Н О В Л Е Н И Е", "ПОСТАНОВЛЕНИЕ"],
    ["РА С П О Р Я Ж Е Н И Е", "РАСПОРЯЖЕНИЕ"],
    ["п о с т а н о в л я е т :", "постановляет:"],
    ["П О Л О Ж Е Н И Е   О   Ц Е Н Т Р Е", "ПОЛОЖЕНИЕ О ЦЕНТРЕ"],
  ])("joins the letters of %s", (spaced, joined) => {
    expect(clean(spaced)).toBe(joined);
  });

  test("short words in a row are not spaced letters", () => {
    expect(clean("И О ТОМ, ЧТО НЕ НАДО")).toBe("И О ТОМ, ЧТО НЕ НАДО");
  });

  test("a word broken at a line end is whole again", () => {
    expect(clean("рассмотрение обра-\nщений граждан")).toBe("рассмотрение обращений граждан");
  });

  test("a broken compound keeps its hyphen", () => {
    expect(clean("в информационно-\nтелекоммуникационной сети, нормативно-\nправовой акт")).toBe(
      "в информационно-телекоммуникационной сети, нормативно-правовой акт",
    );
  });

  test("a hyphen known from elsewhere in the text stays", () => {
    expect(clean("Онлайн-приём ведёт отдел. Запись на онлайн-\nприём открыта.")).toBe(
      "Онлайн-приём ведёт отдел. Запись на онлайн-приём открыта.",
    );
  });

  test("blanks of every kind become three underscores", () => {
    expect(clean("от «__» ________ 20__ г. № ______, подпись ..........")).toBe(
      "от «___» ___ 20___ г. № ___, подпись ___",
    );
  });

  test("underscores under a value go away", () => {
    expect(clean("от _12 мая 2025_ года № __45-п__")).toBe("от 12 мая 2025 года № 45-п");
  });

  test("a blank number after a year stays a blank", () => {
    expect(clean("от ________ 2025 № ____")).toBe("от ___ 2025 № ___");
  });
});

describe("markup and rubbish", () => {
  test("markdown leaves its words and list signs", () => {
    expect(clean("## **1\\. Общее**\n\n- [сайт](https://a.ru) центра;\n- *второй* пункт;")).toBe(
      "1. Общее\n\n- сайт центра;\n- второй пункт;",
    );
  });

  test("notes, attributes and drawn borders of Pandoc vanish", () => {
    expect(
      clean(
        "1\\. Создать МЦУ[^1]. {#p1}\n\n+----+----+\n| а | б |\n+----+----+\n\n[^1]: Далее.\n\n№ \\_\\_*118*\\_\\_",
      ),
    ).toBe("1. Создать МЦУ.\n\nа\tб\n\nДалее.\n\n№ 118");
  });

  test("a table of pipes becomes cells apart by tabs", () => {
    expect(clean("| Имя | Роль |\n|---|---|\n| Лесин Л.Л. | куратор |")).toBe(
      "Имя\tРоль\nЛесин Л.Л.\tкуратор",
    );
  });

  test("bookmarks, field codes, tags and entities vanish", () => {
    expect(
      clean("[bookmark: _GoBack]Центр&nbsp;&laquo;Управа&raquo;<br>Ошибка! Закладка не определена.Да"),
    ).toBe("Центр «Управа»\nДа");
  });

  test("lines of a web page around the act vanish", () => {
    const act =
      "ПОСТАНОВЛЕНИЕ\nот 01.02.2026 № 5\nО центре управления\n\nВ соответствии с Уставом округа администрация постановляет создать центр управления на базе отдела по работе с населением округа:\n1. Создать центр.\nГлава округа Л.Л. Лесин";
    const page = `Версия для слабовидящих\nГлавная / Документы / Акты\nНовости\nКонтакты\nПоиск\n${act}\nОпубликовано: 03.02.2026 10:15\nПросмотров: 41\nПоделиться\nНовости\nКонтакты\nТелефон: +7 (999) 000-00-00\n© 2026 Администрация округа`;
    expect(clean(page)).toBe(act);
  });

  test("a list of menu words inside the act stays", () => {
    const body =
      "Направлениями работы центра являются следующие отрасли, закреплённые за членами центра по решению куратора и руководителя:";
    expect(clean(`${body}\nобразование;\nкультура;\nспорт.\n2. Второй пункт действует.`)).toContain(
      "культура;\nспорт.",
    );
  });
});

describe("lines", () => {
  test("a sentence broken by an empty line is whole", () => {
    expect(clean("2.1. Центр ведёт учёт органов местного\n\nсамоуправления и учреждений.")).toBe(
      "2.1. Центр ведёт учёт органов местного самоуправления и учреждений.",
    );
  });

  test("a page number between halves of a sentence vanishes", () => {
    expect(clean("Центр создаёт условия для\n- 3 -\nработы с жителями.\n\nстр. 4 из 10\n\nДругое.")).toBe(
      "Центр создаёт условия для работы с жителями.\n\nДругое.",
    );
  });

  test("numbers of table rows are not page numbers", () => {
    expect(clean("Состав\n1\nЛесин Л.Л.\n2\nБоров Б.Б.")).toBe("Состав\n1\nЛесин Л.Л.\n2\nБоров Б.Б.");
  });

  test("items of an unmarked list stay apart without a semicolon", () => {
    expect(clean("Куратор:\n\nведёт заседания центра\n\nутверждает повестку;")).toBe(
      "Куратор:\n\nведёт заседания центра\n\nутверждает повестку;",
    );
  });

  test("a lone marker takes the line after it", () => {
    expect(clean("1.2.\nЗадачи центра:")).toBe("1.2. Задачи центра:");
  });

  test("a name of a town after ЗАТО goes on", () => {
    expect(clean("Администрации ЗАТО \nг. Озерки разместить акт.")).toBe(
      "Администрации ЗАТО г. Озерки разместить акт.",
    );
  });

  test("a stamp of an annex stands on one line", () => {
    expect(
      clean(
        "Приложение № 1\nк постановлению Администрации\nЛесного района\nот 01.02.2026 № 5\n\nПОЛОЖЕНИЕ\nо центре",
      ),
    ).toBe(
      "Приложение № 1 к постановлению Администрации Лесного района от 01.02.2026 № 5\n\nПОЛОЖЕНИЕ о центре",
    );
  });

  test("date, number and place keep lines of their own", () => {
    expect(clean("01.02.2026\n\nг. Озерки\n\n№ 5-п")).toBe("01.02.2026\n\nг. Озерки\n\n№ 5-п");
  });

  test("a flattened table joins name and post", () => {
    expect(clean("\tЛесин Л.Л.\n\t– глава округа, куратор\n\t\n\n\tБоров Б.Б.\n\t– начальник отдела")).toBe(
      "Лесин Л.Л. – глава округа, куратор\n\nБоров Б.Б. – начальник отдела",
    );
  });

  test("text wrapped at a width becomes paragraphs", () => {
    const paragraph =
      "Муниципальный центр управления рассматривает сообщения жителей округа, поступившие по всем каналам, и передаёт их ответственным исполнителям Администрации Лесного округа для подготовки ответа в установленный срок";
    const wrapped = (number: number): string => `${number}. ${paragraph}.`.replace(/(.{50,66})\s/g, "$1\n");
    const text = Array.from({ length: 6 }, (_, index) => wrapped(index + 1)).join("\n");
    expect(clean(text).split("\n")).toEqual(
      Array.from({ length: 6 }, (_, index) => `${index + 1}. ${paragraph}.`),
    );
  });

  test("words broken at line ends do not hide the width", () => {
    const lines = [
      "1. Центр управления создан для работы с обращениями граждан окру-",
      "га и с сообщениями жителей, поступающими из открытых источников",
      "Озёрского округа и из системы обратной связи портала государствен-",
      "ных услуг, а также для подготовки отчётов главе округа по форме",
      "Центра управления регионом, утверждённой на заседании комиссии.",
    ];
    const text = Array.from({ length: 3 }, () => lines.join("\n")).join("\n");
    expect(clean(text).split("\n")).toHaveLength(3);
  });

  test("lines of a composition are not wrapped text", () => {
    const people = Array.from(
      { length: 20 },
      (_, index) => `Лесин${"ов".repeat(index % 4)} Л.Л. – начальник отдела по работе с населением округа`,
    );
    expect(clean(people.join("\n")).split("\n")).toEqual(people);
  });

  test("running heads of pages vanish with the page breaks", () => {
    const page = (number: number): string =>
      `Акт округа, лист ${number}\nТекст страницы под номером ${"а".repeat(number)}.`;
    expect(clean([1, 2, 3, 4].map(page).join("\n\f"))).not.toContain("лист");
  });
});
