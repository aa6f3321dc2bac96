import type { Person } from "../variant.ts";
import { finding, type LintRule } from "./lint-rule.ts";

const place = (person: Person, index: number) => ({
  clause: person.clause,
  span: person.span,
  path: `/variant/people/${index}`,
});
const nameOf = ({ value }: Person): string => value.name ?? value.post ?? "без имени";

/** The composition is left to another act: the tenant is to be completed by it. */
export const compositionByOtherAct: LintRule = ({ variant }) => {
  const act = variant.compositionByAct;
  if (!act || variant.people.length > 0) return [];
  return [
    finding(
      "COMPOSITION_BY_OTHER_ACT",
      "WARNING",
      `Персональный состав утверждается отдельным актом (${act.value}): загрузите его, чтобы дополнить состав.`,
      `The composition is approved by a separate act (${act.value}): upload it to complete the members.`,
      { clause: act.clause, span: act.span, path: "/variant/people" },
    ),
  ];
};

/** Nobody is named and no other act is said to name anybody. */
export const compositionNotFound: LintRule = ({ variant }) =>
  variant.people.length > 0 || variant.compositionByAct
    ? []
    : [
        finding(
          "COMPOSITION_NOT_FOUND",
          "WARNING",
          "Состав центра не найден ни в самом акте, ни в приложениях.",
          "The composition of the centre was found neither in the act nor in its annexes.",
          { path: "/variant/people" },
        ),
      ];

/** One person in several roles: allowed, but the one control of the other is lost. */
export const personSeveralRoles: LintRule = ({ variant }) =>
  variant.people.flatMap((person, index) =>
    person.value.roles.length < 2
      ? []
      : [
          finding(
            "PERSON_SEVERAL_ROLES",
            "INFO",
            `${nameOf(person)}: несколько ролей у одного лица.`,
            `${nameOf(person)}: one person holds several roles.`,
            place(person, index),
          ),
        ],
  );

/** Somebody stands in the composition without being said what for. */
export const personWithoutRole: LintRule = ({ variant }) =>
  variant.people.flatMap((person, index) =>
    person.value.roles.length > 0
      ? []
      : [
          finding(
            "PERSON_WITHOUT_ROLE",
            "WARNING",
            `${nameOf(person)}: лицо включено в состав, но роль не указана.`,
            `${nameOf(person)}: listed in the composition without a role.`,
            place(person, index),
          ),
        ],
  );

/** Persons are named by their posts only, or one of the names was left blank. */
export const nameBlank: LintRule = ({ variant }) =>
  variant.people.flatMap((person, index) =>
    person.value.name !== null
      ? []
      : [
          finding(
            "NAME_BLANK",
            variant.people.some(({ value }) => value.name !== null) ? "WARNING" : "INFO",
            `Имя не указано, названа только должность: ${person.value.post ?? "не указана"}.`,
            `No name is given, only the post: ${person.value.post ?? "none"}.`,
            place(person, index),
          ),
        ],
  );

/** A name stands in another case in the act; its nominative was told by its ending, or by another place. */
export const nameDeclined: LintRule = ({ text, variant }) =>
  variant.people.flatMap((person, index) => {
    const { name } = person.value;
    const printed = text.tree.get(person.clause ?? "")?.text ?? name ?? "";
    if (name === null || new RegExp(`${surnameOf(name)}(?![а-яё])`, "iu").test(printed)) return [];
    return [
      finding(
        "NAME_DECLINED",
        person.confidence > 0.7 ? "INFO" : "WARNING",
        `Имя «${name}» стоит в документе в другом падеже: проверьте именительный.`,
        `The name “${name}” stands in another case in the document: please check the nominative.`,
        place(person, index),
      ),
    ];
  });

const surnameOf = (name: string): string =>
  /[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?![а-яё])/u.exec(name)?.[0] ?? name;

/** A person whose post is not told apart from the role. */
export const postNotStated: LintRule = ({ variant }) =>
  variant.people.flatMap((person, index) =>
    person.value.post !== null
      ? []
      : [
          finding(
            "POST_NOT_STATED",
            "INFO",
            `${nameOf(person)}: должность не указана.`,
            `${nameOf(person)}: the post is not stated.`,
            place(person, index),
          ),
        ],
  );
