/** Minutes as a document: who was there, what was heard, how it was voted, what was decided. Pure. */
import type { DocumentContent, DocumentSection, DocumentTable } from "../document/document-content.ts";

/** Somebody at the meeting, as the document names them. */
export interface PersonLine {
  readonly name: string;
  readonly post: string | null;
  /** Reason of absence, who came instead, or that the person took part by a video call. */
  readonly note: string | null;
}

export interface DecisionLine {
  /** «2.1». */
  readonly number: string;
  readonly text: string;
  /** Null where it is only taken note of. */
  readonly owner: string | null;
  readonly due: string | null;
  readonly source: string | null;
}

export interface AgendaLine {
  readonly title: string;
  readonly speaker: string | null;
  /** What was heard; an empty line begins a paragraph. */
  readonly heard: string;
  /** Null where nobody voted. */
  readonly votes: { readonly for: number; readonly against: number; readonly abstained: number } | null;
  /** How the item ended, in words; null while it has not. */
  readonly outcome: string | null;
  readonly decisions: readonly DecisionLine[];
}

/** Everything that minutes say, in words already. */
export interface MinutesWords {
  readonly issuer: string;
  readonly number: string;
  /** «12 ноября 2026 года». */
  readonly day: string;
  readonly form: string;
  readonly place: string | null;
  readonly chair: string | null;
  readonly quorum: string | null;
  readonly clauses: readonly string[];
  readonly sentTo: readonly string[];
  readonly present: readonly PersonLine[];
  readonly absent: readonly PersonLine[];
  readonly guests: readonly PersonLine[];
  readonly agenda: readonly AgendaLine[];
  /** Titles of the roles that sign. */
  readonly signers: readonly string[];
  readonly correction: { readonly of: string; readonly reason: string } | null;
  readonly isDraft: boolean;
}

/** One simple electronic signature as it stands on paper. */
export interface SignatureLine {
  readonly role: string;
  readonly name: string;
  readonly at: string;
  readonly hash: string;
}

const plain = (title: string | null, paragraphs: readonly string[], tables: DocumentTable[] = []) => ({
  title,
  paragraphs,
  tables,
  charts: [],
});

/** The text that is signed. */
export function documentOfMinutes(words: MinutesWords): DocumentContent {
  return {
    language: "ru",
    issuer: words.issuer,
    title: `${words.correction ? "Уточнённый протокол" : "Протокол"} заседания № ${words.number}`,
    subtitle: `${words.day}, ${words.form}`,
    facts: factsOf(words),
    asOf: null,
    mark: words.isDraft ? "Проект" : null,
    sections: [...peopleOf(words), agendaOf(words), ...words.agenda.map(itemOf), ...tasksOf(words)],
    signatures: words.signers.map((post) => ({ post, name: null })),
  };
}

function factsOf({ place, chair, quorum, clauses, sentTo, correction }: MinutesWords) {
  return [
    ...(correction
      ? [
          { name: "Уточняет", value: `протокол № ${correction.of}` },
          { name: "Причина уточнения", value: correction.reason },
        ]
      : []),
    ...(place === null ? [] : [{ name: "Место", value: place }]),
    ...(chair === null ? [] : [{ name: "Председательствует", value: chair }]),
    ...(quorum === null ? [] : [{ name: "Кворум", value: quorum }]),
    ...(clauses.length === 0
      ? []
      : [
          {
            name: "Основание",
            value: `${clauses.length > 1 ? "пункты" : "пункт"} ${clauses.join(", ")} положения`,
          },
        ]),
    ...(sentTo.length === 0 ? [] : [{ name: "Направляется", value: sentTo.join("; ") }]),
  ];
}

function peopleOf({ present, absent, guests }: MinutesWords): DocumentSection[] {
  const listed = (title: string, people: readonly PersonLine[]): DocumentSection[] =>
    people.length === 0 ? [] : [plain(title, [], [peopleTable(people)])];
  return [
    ...listed("Присутствовали", present),
    ...listed("Отсутствовали", absent),
    ...listed("Приглашены", guests),
  ];
}

/** A column in which nobody has anything is left out. */
function peopleTable(people: readonly PersonLine[]): DocumentTable {
  const columns = [
    { title: "Кто", of: ({ name }: PersonLine) => name },
    { title: "Должность", of: ({ post }: PersonLine) => post ?? "" },
    { title: "Примечание", of: ({ note }: PersonLine) => note ?? "" },
  ].filter(({ of }) => people.some((person) => of(person) !== ""));
  return {
    title: null,
    columns: columns.map(({ title }) => ({ title })),
    rows: people.map((person) => columns.map(({ of }) => of(person))),
    note: null,
  };
}

const agendaOf = ({ agenda }: MinutesWords): DocumentSection =>
  plain(
    "Повестка дня",
    agenda.map(({ title, speaker }, at) => `${at + 1}. ${title}${spoken(speaker)}`),
  );

const spoken = (speaker: string | null): string => (speaker === null ? "" : ` (докладывает ${speaker})`);

function itemOf({ title, heard, votes, outcome, decisions }: AgendaLine, at: number): DocumentSection {
  const said = heard.split(/\n{2,}/u).filter((part) => part.trim() !== "");
  return plain(`${at + 1}. ${title}`, [
    ...(said.length > 0 ? ["Слушали:", ...said] : []),
    ...(votes === null
      ? []
      : [`Голосовали: за — ${votes.for}, против — ${votes.against}, воздержались — ${votes.abstained}.`]),
    ...(outcome === null ? [] : [`Итог: ${outcome}.`]),
    ...(decisions.length > 0 ? ["Решили:", ...decisions.map(decisionText)] : []),
  ]);
}

function decisionText({ number, text, owner, due, source }: DecisionLine): string {
  const ground = source === null || source === "" ? "" : ` Основание: ${withStop(source)}`;
  const task = owner === null || due === null ? "" : ` Исполнитель: ${owner}. Срок: до ${due}.`;
  return `${number}. ${withStop(text)}${ground}${task}`;
}

const withStop = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** Everything that has to be done, in one table. */
function tasksOf({ agenda }: MinutesWords): DocumentSection[] {
  const tasks = agenda.flatMap(({ decisions }) => decisions).filter(({ owner }) => owner !== null);
  if (tasks.length === 0) return [];
  const rows = tasks.map(({ number, text, owner, due }) => [number, text, owner, due]);
  const columns = [
    { title: "Решение" },
    { title: "Что сделать" },
    { title: "Исполнитель" },
    { title: "Срок" },
  ];
  return [plain("Поручения", [], [{ title: null, columns, rows, note: null }])];
}

/** The document with the marks of its signatures: what is given out once it is signed. */
export function withSignatures(content: DocumentContent, lines: readonly SignatureLine[]): DocumentContent {
  if (lines.length === 0) return content;
  const rows = lines.map(({ role, name, at }) => [role, name, at]);
  const note = `SHA-256 подписанного текста: ${lines[0]!.hash}. Проверить подпись можно на странице протокола.`;
  const columns = [{ title: "Роль" }, { title: "Подписал" }, { title: "Когда" }];
  return {
    ...content,
    sections: [
      ...content.sections,
      plain("Подписано простой электронной подписью", [], [{ title: null, columns, rows, note }]),
    ],
    signatures: [],
  };
}

/** What of signed minutes one owner gets: nothing but its own items. */
export function documentOfExtract(
  content: Pick<DocumentContent, "issuer" | "title" | "subtitle">,
  addressee: string,
  clause: string | null,
  agenda: readonly Pick<AgendaLine, "title" | "decisions">[],
  lines: readonly SignatureLine[],
): DocumentContent {
  const own = agenda.filter(({ decisions }) => decisions.length > 0);
  const whole: DocumentContent = {
    language: "ru",
    issuer: content.issuer,
    title: content.title
      .replace(/^Уточнённый протокол/u, "Выписка из уточнённого протокола")
      .replace(/^Протокол/u, "Выписка из протокола"),
    subtitle: content.subtitle,
    facts: [
      { name: "Кому", value: addressee },
      ...(clause === null ? [] : [{ name: "Основание", value: `пункт ${clause} положения` }]),
    ],
    asOf: null,
    mark: null,
    sections: own.map(({ title, decisions }) => plain(title, ["Решили:", ...decisions.map(decisionText)])),
    signatures: [],
  };
  return withSignatures(whole, lines);
}
