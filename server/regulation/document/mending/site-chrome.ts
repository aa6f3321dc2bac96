import type { Mend } from "./edits.ts";
import { Edits } from "./edits.ts";
import type { Line } from "./lines.ts";
import { linesOf, startsWithMarker, withLineEnd } from "./lines.ts";

const LONGEST_CHROME_LINE = 400;
const LONGEST_MENU_LINE = 60;
/** So many words of a menu in a row make the whole run of short lines a menu. */
const LEAST_MENU_WORDS = 2;

// Lines that stand on web pages only, wherever they are met.
const ALWAYS = new RegExp(
  [
    String.raw`^версия для (?:слабовидящих|печати)`,
    String.raw`^(?:обычная версия|размер шрифта|цвет(?:овая схема| сайта)|изображения:? (?:вкл|выкл))`,
    String.raw`(?:файл(?:ы|ов|ами)? cookie|cookie-файл|куки-файл|файлы куки|использу\S+ cookie|метрическ\S+ программ)`,
    String.raw`^(?:принять|согласен|понятно|закрыть|ок|хорошо)[.!]?$`,
    String.raw`^(?:опубликовано|дата (?:публикации|размещения|создания|изменения)|размещено|создано|изменено|обновлено|последнее (?:изменение|обновление))\s?:?\s[\d.,:\s]{6,}`,
    String.raw`^(?:количество )?просмотр(?:ов|ы)\s?:?\s?\d`,
    String.raw`^(?:поделиться|поделиться (?:ссылкой|в соцсетях|в социальных сетях)|рассказать друзьям|печать|распечатать|скачать(?: файл| документ)?|в закладки|отправить (?:на|по) (?:e-?mail|почте|почту))\s?:?$`,
    String.raw`^скачать .{0,120}\(?\d+(?:[.,]\d+)?\s?(?:кб|мб|kb|mb)\)?$`,
    String.raw`^(?:главная|главная страница|home)\s*(?:[/>»→|\t•·]|\\).{1,300}$`,
    String.raw`^(?:вы здесь|вы находитесь здесь)\s?:`,
    String.raw`^(?:©|\(c\)|copyright)\s?.{0,200}$`,
    String.raw`^(?:все права защищены|при (?:полном или частичном )?(?:использовании|копировании|перепечатке) материалов)`,
    String.raw`^(?:нашли ошибку|сообщить об ошибке|выделите (?:её|ее|ошибку|текст) и нажмите)`,
    String.raw`^(?:наверх|вверх|к началу страницы|назад к списку|вернуться к списку|предыдущая|следующая|читать далее|подробнее)\s?[.→←>]*$`,
    String.raw`^(?:разработка|создание|поддержка) (?:и \S+ )?сайта`,
    String.raw`^(?:яндекс[. ]метрика|rambler|liveinternet|спутник\.?аналитика)`,
  ].join("|"),
  "i",
);

/** Words of menus; they count only before the act begins or after it ends. */
const MENU =
  /^(?:главная|новости|документы|контакты|карта сайта|поиск(?: по сайту)?|найти|войти|вход|регистрация|личный кабинет|обратная связь|интернет-приемная|интернет-приёмная|муниципальные услуги|госуслуги|противодействие коррупции|объявления|вакансии|фотогалерея|видео|архив|меню|структура|администрация|глава|совет депутатов|о (?:районе|городе|округе|муниципалитете|нас)|деятельность|экономика|культура|образование|нормативные правовые акты|правовые акты|постановления|распоряжения|решения|бюджет|телефоны|горячая линия|опросы|вконтакте|одноклассники|telegram|телеграм|max|rutube|дзен|youtube|rss|eng|english|полезные ссылки|ссылки|обращения граждан|открытые данные|гражданам|бизнесу|туристам|депутаты|официально|общество|спорт)$/i;
const FOOTER =
  /^(?:(?:тел(?:ефон)?(?:\.|\/факс)?|факс|e-?mail|эл\. ?почта|адрес|приемная|приёмная|режим работы|график работы|часы работы)\s?[:.]|\+7[\s(]|8 ?\(\d{3,5}\)|\d{6}, .{5,}|(?:https?:\/\/|www\.)\S+$|\S+@\S+$)/i;

/** The act has certainly begun: its kind, its body in capitals, or its title or preamble. */
const ACT_BEGINS =
  /^(?:(?:постановление|распоряжение|решение|приказ)$|ПОСТАНОВЛЕНИЕ|РАСПОРЯЖЕНИЕ|РЕШЕНИЕ|ПРИКАЗ|АДМИНИСТРАЦИЯ\s|СОВЕТ\s|ДУМА\s|ГЛАВА\s|РОССИЙСКАЯ ФЕДЕРАЦИЯ|Приложение(?:\s|$)|УТВЕРЖД|В (?:соответствии|целях)|На основании|Руководствуясь|О создании|О внесении|Об утверждении)/;
const SHORTEST_BODY_LINE = 120;

/** Removes what a web page puts around an act: menus, banners, share buttons, counters and footers. */
export const mendSiteChrome: Mend = (text) => {
  const edits = new Edits();
  const { begin, end } = boundsOfAct(text);
  let run: Line[] = [];
  const close = (): void => {
    removeRun(edits, text, run);
    run = [];
  };
  for (const line of linesOf(text)) {
    const content = contentOf(text, line);
    const isOutside = line.end <= begin || line.start >= end;
    if (isOutside && content.length <= LONGEST_MENU_LINE && mayBeMenu(content)) {
      run.push(line);
      continue;
    }
    close();
    if (content !== "" && (ALWAYS.test(content) || (isOutside && FOOTER.test(content)))) {
      remove(edits, text, line);
    }
  }
  close();
  return edits;
};

function removeRun(edits: Edits, text: string, run: readonly Line[]): void {
  const contents = run.map((line) => contentOf(text, line));
  const isMenu = contents.filter((content) => MENU.test(content)).length >= LEAST_MENU_WORDS;
  run.forEach((line, index) => {
    const content = contents[index] ?? "";
    if (content === "") return;
    if (isMenu || ALWAYS.test(content) || FOOTER.test(content)) remove(edits, text, line);
  });
}

/** Short, and nothing an act's header or signature would hold: no date, number, initials or marker. */
function mayBeMenu(content: string): boolean {
  if (content === "") return true;
  if (/№|\d{2}\.\d{2}\.\d{4}|[А-ЯЁ]\. ?[А-ЯЁ]\./.test(content)) return FOOTER.test(content);
  if (/^(?:от|к|и\.?о\.?|глава|председатель|заместитель|г\.)\s/i.test(content)) return false;
  const isCapitals = !/[а-яёa-z]/.test(content) && content.length > 12;
  return !isCapitals && !startsWithMarker(content) && !/[.;:!?]$/.test(content);
}

function boundsOfAct(text: string): { begin: number; end: number } {
  let begin: number | null = null;
  let end = text.length;
  for (const line of linesOf(text)) {
    const content = contentOf(text, line);
    const isBody = line.end - line.start >= SHORTEST_BODY_LINE && !ALWAYS.test(content);
    if (begin === null && (isBody || ACT_BEGINS.test(content))) begin = line.start;
    if (isBody || startsWithMarker(content) || /[А-ЯЁ]\. ?[А-ЯЁ]\.|[;]$|№/.test(content)) end = line.end;
  }
  return { begin: begin ?? 0, end };
}

function contentOf(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + LONGEST_CHROME_LINE)).trim();
}

function remove(edits: Edits, text: string, line: Line): void {
  const whole = withLineEnd(text, line);
  edits.add(whole.start, whole.end, "");
}
