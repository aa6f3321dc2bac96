import type { Sourced } from "./sourced.ts";
import type { Meetings, Person, Provision, RegulationVariant, Role } from "./variant.ts";
import { field, group, labelOf, russianDay, shortened, withGround } from "./report-lines.ts";

/** Labels of roles: the title of the act for a role it names, the general label otherwise. */
type RoleName = (code: string) => string;

/** What the regulation settles, as lines of the Russian report. */
export function variantLines(variant: RegulationVariant): string[] {
  const titles = new Map(variant.roles.map(({ code, title }) => [code, title]));
  const roleName: RoleName = (code) => titles.get(code) ?? labelOf("role", code);
  return [
    "ЦЕНТР",
    ...centreLines(variant, roleName),
    "РОЛИ И ЛЮДИ",
    ...variant.roles.flatMap(roleLines),
    ...group("Состав", variant.people, (person) => personLine(person, roleName)),
    field("Состав утверждается актом", variant.compositionByAct),
    "ЧТО ДЕЛАЕТ ЦЕНТР",
    ...group("Функции", variant.functions, provisionLine),
    ...group("Задачи", variant.tasks, provisionLine),
    ...group("Права", variant.rights, provisionLine),
    ...group("Обязанности членов", variant.memberDuties, provisionLine),
    ...group("Ответственность", variant.responsibility, provisionLine),
    ...group("Прочие обязывающие положения", variant.otherProvisions, provisionLine),
    "КАК РАБОТАЕТ ЦЕНТР",
    ...meetingLines(variant.meetings, roleName),
    ...ruleLines(variant, roleName),
  ];
}

function centreLines(variant: RegulationVariant, roleName: RoleName): string[] {
  const named = (one: Sourced<{ code: string; name: string }>): string =>
    withGround(one, ({ code, name }) => `${name} (${code})`);
  return [
    field("Название", variant.centre.name),
    field("Форма", variant.centre.legalForm, (form) => labelOf("legalForm", form)),
    field("Часовой пояс", variant.centre.timeZone),
    field("Администратор", variant.administeredBy, roleName),
    ...group("Кто координирует", variant.coordinatingBodies, (body) =>
      withGround(body, ({ name, relation }) => `${name} — ${labelOf("relation", relation).toLowerCase()}`),
    ),
    ...group("Соглашения", variant.agreements, (agreement) =>
      withGround(agreement, ({ title, number, signedOn }) =>
        [title, number && `№ ${number}`, signedOn && `от ${russianDay(signedOn)}`].filter(Boolean).join(" "),
      ),
    ),
    ...group("Направления", variant.sectors, (sector) =>
      withGround(
        sector,
        ({ name, federalCodes }) =>
          `${name}${federalCodes.length > 0 ? ` (${federalCodes.join(", ")})` : ""}`,
      ),
    ),
    ...group("Каналы", variant.channels, named),
    ...group("Системы", variant.systems, named),
    ...group("Понятия", variant.terms, (term) =>
      withGround(
        term,
        ({ term: word, abbreviation }) => `${word}${abbreviation ? ` — ${abbreviation}` : ""}`,
      ),
    ),
  ];
}

function roleLines(role: Role): string[] {
  const ground = role.clause === null ? "" : ` [${role.clause}]`;
  return [
    `  ${role.title}${ground}, обязанностей: ${role.duties.length}`,
    ...role.duties.map((duty) => `    • ${provisionLine(duty)}`),
  ];
}

const provisionLine = ({ text, clause, capabilities }: Provision): string =>
  `${shortened(text, 120)} [${clause}]${capabilities.length > 0 ? ` → ${capabilities.map(({ code }) => code).join(", ")}` : ""}`;

function personLine(person: Person, roleName: RoleName): string {
  return withGround(person, ({ name, post, roles, sectors, isByAgreement }) =>
    [
      name ?? "имя не указано",
      post,
      roles.map(roleName).join("; ") || "роль не указана",
      sectors.length > 0 ? `направления: ${sectors.join(", ")}` : null,
      isByAgreement ? "по согласованию" : null,
    ]
      .filter((part) => part !== null)
      .join(" — "),
  );
}

function meetingLines(meetings: Meetings, roleName: RoleName): string[] {
  return [
    field("Форма заседаний", meetings.forms, (forms) =>
      forms.map((form) => labelOf("meetingForm", form)).join(", "),
    ),
    field("Периодичность", meetings.frequency, ({ text }) => text),
    field("Ведёт заседания", meetings.chair, roleName),
    field("Замещает", meetings.substitute, roleName),
    field("Организует", meetings.organiser, roleName),
    field("Согласует повестку", meetings.agendaAgreedBy, roleName),
    field("Определяет участников", meetings.participantsChosenBy, roleName),
    field("Кворум", meetings.quorum),
    field("Как принимаются решения", meetings.decisionRule),
    field("Ведёт протокол", meetings.minutesKeptBy, roleName),
    ...group("Подписывают протокол", meetings.minutesSignedBy, (role) => withGround(role, roleName)),
    ...group("Кому направляется протокол", meetings.minutesSentTo, (who) => withGround(who, String)),
    ...group("Присутствуют", meetings.attendedBy, (who) => withGround(who, String)),
    ...group("Приглашаются", meetings.invited, (who) => withGround(who, String)),
  ];
}

function ruleLines(variant: RegulationVariant, roleName: RoleName): string[] {
  return [
    ...group("Отчёты", variant.reports, (report) =>
      withGround(report, ({ subject, by, to, period }) => {
        const who = by === null ? "исполнитель не назван" : roleName(by);
        return `${labelOf("period", period)}; ${who} → ${to.join(", ") || "получатель не назван"}: ${shortened(subject, 90)}`;
      }),
    ),
    ...group("Сроки", variant.deadlines, (deadline) =>
      withGround(
        deadline,
        ({ subject, amount, unit, isMaximum }) =>
          `${isMaximum ? "до " : ""}${amount} ${labelOf("unit", unit)}: ${shortened(subject, 90)}`,
      ),
    ),
    ...group("Рейтинги", variant.ratings, (rating) =>
      withGround(rating, ({ object, channels, criteria }) => {
        const by = criteria
          .map((criterion) => labelOf("ratingCriterion", criterion).toLowerCase())
          .join(", ");
        const where = channels.map((channel) => labelOf("channel", channel)).join(", ") || "все каналы";
        return `${object} (${where})${by ? `; по чему: ${by}` : ""}`;
      }),
    ),
    ...group("Классы инцидентов", variant.incidentClasses, (one) => withGround(one, ({ name }) => name)),
    field("Причина обязательна", variant.causeObligatory, (isObligatory) => (isObligatory ? "да" : "нет")),
    ...group("Разделы программы", variant.modules, ({ value }) => labelOf("module", value)),
    `  Возможностей программы, которых требует положение: ${variant.capabilities.length}`,
  ];
}
