import type { ResolutionRefusal } from "../draft.ts";

type Refusal = ResolutionRefusal["refusal"];

const quoted = (title: string | null): string => (title === null ? "без названия" : `«${short(title)}»`);
const quotedEn = (title: string | null): string => (title === null ? "without a title" : `“${short(title)}”`);
const short = (title: string): string => (title.length > 160 ? `${title.slice(0, 157).trimEnd()}…` : title);

/** A scan without a text layer, or a blank page. */
export const noText = (): Refusal => ({
  code: "NO_TEXT",
  message: "В файле нет текста: вероятно, это скан. Распознайте его и загрузите файл с текстом.",
  messageEn: "The file holds no text: it is probably a scan. Recognise the text and upload the result.",
});

/** A text without items that an act must have. */
export const notAnAct = (namesCentre: boolean): Refusal => ({
  code: "NOT_AN_ACT",
  message: namesCentre
    ? "Это не правовой акт: центр управления упомянут, но в тексте нет пунктов, которые что-либо устанавливают. Похоже на новость или справку."
    : "Это не правовой акт: в тексте нет ни постановляющей части, ни пунктов, ни подписи.",
  messageEn: namesCentre
    ? "This is no legal act: a centre is mentioned, but the text has no items that resolve anything. It looks like a news item."
    : "This is no legal act: the text has no resolving part, no items and no signature.",
});

/** A regulation without the act that approves it. */
export const regulationAlone = (): Refusal => ({
  code: "NOT_AN_ACT",
  message: "Это только положение, без акта, которым оно утверждено. Загрузите акт вместе с приложениями.",
  messageEn: "This is a regulation alone, without the act that approves it. Upload the act with its annexes.",
});

export const regionalCentre = (title: string | null): Refusal => ({
  code: "REGIONAL_CENTRE_ACT",
  message: `Акт ${quoted(title)} — о региональном центре управления (ЦУР), а не о муниципальном. Загрузите акт муниципалитета.`,
  messageEn: `The act ${quotedEn(title)} is about the regional control centre, not a municipal one. Upload the act of a municipality.`,
});

export const liquidation = (title: string | null): Refusal => ({
  code: "OTHER_SUBJECT",
  message: `Акт ${quoted(title)} прекращает работу центра управления: создавать или изменять по нему нечего.`,
  messageEn: `The act ${quotedEn(title)} ends the work of a centre: it gives nothing to create or to change.`,
});

export const otherSubject = (title: string | null, namesCentre: boolean): Refusal => ({
  code: "OTHER_SUBJECT",
  message: namesCentre
    ? `Предмет акта ${quoted(title)} — другой: муниципальный центр управления в нём только упомянут.`
    : `Предмет акта ${quoted(title)} — другой: о муниципальном центре управления в нём ничего нет.`,
  messageEn: namesCentre
    ? `The act ${quotedEn(title)} has another subject: it only mentions a municipal control centre.`
    : `The act ${quotedEn(title)} has another subject: it says nothing of a municipal control centre.`,
});
