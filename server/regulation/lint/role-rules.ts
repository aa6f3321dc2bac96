import type { Finding } from "../draft.ts";
import type { Role } from "../variant.ts";
import { opensPost } from "../facts/post.ts";
import { finding, type LintInput, type LintRule } from "./lint-rule.ts";

const rolePath = (index: number): string => `/variant/roles/${index}`;
const place = (role: Role, index: number) => ({
  clause: role.clause,
  span: role.span,
  path: rolePath(index),
});

/** A role without duties: named in the order or the composition only, or listed in the regulation without a word more. */
export const roleWithoutDuties: LintRule = ({ text, variant }) => {
  const order = new Set(text.tree.order.map(({ id }) => id));
  const regulation = new Set(text.tree.regulation.flatMap(({ id }) => (order.has(id) ? [] : [id])));
  return variant.roles.flatMap((role, index) => {
    if (role.duties.length > 0 || role.code === "MEMBER") return [];
    const isListed = role.clause !== null && regulation.has(role.clause);
    return [isListed ? withoutDuties(role, index) : notDefined(role, index)];
  });
};

const notDefined = (role: Role, index: number): Finding =>
  finding(
    "ROLE_NOT_DEFINED",
    "WARNING",
    `Роль «${role.title}» названа, но в положении не определена: её обязанности нигде не описаны.`,
    `The role “${role.title}” is named but not defined: its duties are described nowhere.`,
    place(role, index),
  );

const withoutDuties = (role: Role, index: number): Finding =>
  finding(
    "ROLE_WITHOUT_DUTIES",
    "WARNING",
    `Роль «${role.title}» есть в положении, но её обязанности не описаны.`,
    `The role “${role.title}” stands in the regulation, but its duties are not described.`,
    place(role, index),
  );

/** A role whose duties are described although nobody holds it, where persons are named at all. */
export const roleWithoutHolder: LintRule = ({ variant }) => {
  const held = new Set(variant.people.flatMap(({ value }) => value.roles));
  if (held.size === 0) return [];
  return variant.roles.flatMap((role, index) =>
    held.has(role.code) || role.code === "MEMBER" || role.duties.length === 0
      ? []
      : [
          finding(
            "ROLE_WITHOUT_HOLDER",
            "INFO",
            `На роль «${role.title}» никто не назначен.`,
            `Nobody is appointed to the role “${role.title}”.`,
            place(role, index),
          ),
        ],
  );
};

/** The program knows nothing about a role of no known kind, so what it may do is for a person to set. */
export const roleOfUnknownKind: LintRule = ({ variant }) =>
  variant.roles.flatMap((role, index) =>
    role.code.startsWith("ROLE_")
      ? [
          finding(
            "ROLE_OF_UNKNOWN_KIND",
            "WARNING",
            `Роль «${role.title}» не похожа ни на одну из известных: укажите, чем она занимается в программе.`,
            `The role “${role.title}” is like none that is known: say what it does in the program.`,
            place(role, index),
          ),
        ]
      : [],
  );

/**
 * The act appoints a coordinator without duties and describes a curator whom it does not appoint (or the other
 * way round): most likely one post under two names.
 */
export const coordinatorCuratorMixed: LintRule = ({ variant }) => {
  const [first, second] = ["COORDINATOR", "CURATOR"].map((code) =>
    variant.roles.findIndex((role) => role.code === code),
  );
  const coordinator = variant.roles[first ?? -1];
  const curator = variant.roles[second ?? -1];
  if (!coordinator || !curator) return [];
  const empty = coordinator.duties.length === 0 ? coordinator : curator.duties.length === 0 ? curator : null;
  const full = empty === coordinator ? curator : coordinator;
  const isHeld = variant.people.some(({ value }) => value.roles.includes(full.code));
  if (!empty || full.duties.length === 0 || isHeld) return [];
  const index = empty === coordinator ? (first ?? 0) : (second ?? 0);
  return [
    finding(
      "COORDINATOR_CURATOR_MIXED",
      "WARNING",
      "Координатор и куратор, по-видимому, смешаны: один назначен без обязанностей, обязанности другого описаны, но он не назначен.",
      "Coordinator and curator seem to be mixed up: one is appointed without duties, the other has duties and is not appointed.",
      place(empty, index),
    ),
  ];
};

/** Duties of one role described in several places may contradict each other. */
export const roleDefinedTwice: LintRule = ({ text, variant }) =>
  variant.roles.flatMap((role, index) => {
    const places = new Set(role.duties.map(({ clause }) => text.tree.get(clause)?.parent ?? clause));
    const tops = new Set([...places].map((id) => section(id)));
    return tops.size < 2
      ? []
      : [
          finding(
            "ROLE_DEFINED_TWICE",
            "INFO",
            `Обязанности роли «${role.title}» описаны в нескольких местах: ${[...places].join(", ")}.`,
            `The duties of the role “${role.title}” are described in several places: ${[...places].join(", ")}.`,
            place(role, index),
          ),
        ];
  });

const section = (id: string): string => id.split(".")[0] ?? id;

/** A title cut from a running sentence may be too long or too short. */
export const roleTitleUncertain: LintRule = ({ variant }) =>
  variant.roles.flatMap((role, index) =>
    role.confidence >= 0.7 ||
    role.code.startsWith("ROLE_") ||
    opensPost(role.title) ||
    role.duties.length === 0
      ? []
      : [
          finding(
            "ROLE_TITLE_UNCERTAIN",
            "INFO",
            `Название роли «${role.title}» прочитано неуверенно.`,
            `The title of the role “${role.title}” was read with doubt.`,
            place(role, index),
          ),
        ],
  );

/** An act without a single role cannot drive the program. */
export const noRoles: LintRule = ({ variant }: LintInput) =>
  variant.roles.length > 0
    ? []
    : [
        finding(
          "ROLES_NOT_FOUND",
          "ERROR",
          "В документе не найдено ни одной роли: укажите, кто за что отвечает.",
          "No role was found in the document: say who answers for what.",
          { path: "/variant/roles" },
        ),
      ];
