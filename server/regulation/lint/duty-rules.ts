import type { Finding } from "../draft.ts";
import type { Provision, RegulationVariant } from "../variant.ts";
import { finding, type LintRule } from "./lint-rule.ts";

type List = "functions" | "tasks" | "rights" | "memberDuties" | "responsibility" | "otherProvisions";
const LISTS: readonly List[] = [
  "functions",
  "tasks",
  "rights",
  "memberDuties",
  "responsibility",
  "otherProvisions",
];

interface PlacedProvision {
  readonly provision: Provision;
  readonly path: string;
}

/** Every provision of the variant with its place in the draft. */
function provisionsOf(variant: RegulationVariant): PlacedProvision[] {
  const listed = LISTS.flatMap((list) =>
    variant[list].map((provision, index) => ({ provision, path: `/variant/${list}/${index}` })),
  );
  const duties = variant.roles.flatMap((role, at) =>
    role.duties.map((provision, index) => ({ provision, path: `/variant/roles/${at}/duties/${index}` })),
  );
  return [...listed, ...duties];
}

const at = ({ provision, path }: PlacedProvision) => ({
  clause: provision.clause,
  span: provision.span,
  path,
});

/** A sentence that obliges but matches nothing the program can do. */
export const provisionUnmatched: LintRule = ({ variant }) =>
  provisionsOf(variant)
    .filter(({ provision }) => provision.capabilities.length === 0)
    .map((placed) =>
      finding(
        "PROVISION_UNMATCHED",
        "INFO",
        `Пункт ${placed.provision.clause} не соответствует ни одной из известных возможностей программы.`,
        `Clause ${placed.provision.clause} matches none of the known capabilities of the program.`,
        at(placed),
      ),
    );

const NO_NUMBER =
  /(?:в\s+)?(?:установленн|требуем|определ[её]нн|надлежащ|кратчайш|указанн)[а-яё]+\s+срок[а-яё]*|срок[а-яё]*,?\s+установленн[а-яё]+|в\s+оперативном\s+порядке/iu;
const NUMBERED =
  /\d+\s*(?:\([^)]*\)\s*)?(?:календарн|рабоч)?[а-яё]*\s*(?:дн|час|сут|недел|месяц)|дневн[а-яё]+\s+срок/iu;

/** «В установленные сроки» without a number: the program has nothing to count by. */
export const termNotStated: LintRule = ({ variant, text }) =>
  provisionsOf(variant).flatMap((placed) => {
    const words = placed.provision.text;
    const match = NO_NUMBER.exec(words);
    if (!match || NUMBERED.test(words)) return [];
    const clause = text.tree.get(placed.provision.clause);
    const start = clause?.text.indexOf(match[0]) ?? -1;
    const span =
      clause && start >= 0 ? text.spanIn(clause, start, start + match[0].length) : placed.provision.span;
    return [
      finding(
        "TERM_NOT_STATED",
        "WARNING",
        `Говорится о сроках («${match[0].trim()}»), но сами сроки не названы.`,
        `Terms are spoken of (“${match[0].trim()}”), but no figure is given.`,
        { clause: placed.provision.clause, span, path: placed.path },
      ),
    ];
  });

/** Tasks that no role carries out: nothing of the same kind stands among the duties. */
export const dutyWithoutOwner: LintRule = ({ variant }) => {
  if (variant.roles.every(({ duties }) => duties.length === 0)) return [];
  const owned = new Set(
    variant.roles.flatMap(({ duties }) =>
      duties.flatMap(({ capabilities }) => capabilities.map(({ code }) => code.slice(0, 3))),
    ),
  );
  return (["functions", "tasks"] as const).flatMap((list) =>
    variant[list].flatMap((provision, index): Finding[] => {
      const groups = provision.capabilities.map(({ code }) => code.slice(0, 3));
      if (groups.length === 0 || groups.some((group) => owned.has(group))) return [];
      return [
        finding(
          "DUTY_WITHOUT_OWNER",
          "INFO",
          `За исполнение пункта ${provision.clause} не отвечает ни одна из ролей.`,
          `No role answers for clause ${provision.clause}.`,
          { clause: provision.clause, span: provision.span, path: `/variant/${list}/${index}` },
        ),
      ];
    }),
  );
};

const EMPTY: readonly [List, string, Finding["severity"], string, string][] = [
  [
    "functions",
    "FUNCTIONS_NOT_STATED",
    "INFO",
    "Перечень функций центра не найден.",
    "No list of functions was found.",
  ],
  ["tasks", "TASKS_NOT_STATED", "WARNING", "Перечень задач центра не найден.", "No list of tasks was found."],
  [
    "rights",
    "RIGHTS_NOT_STATED",
    "INFO",
    "Права центра не описаны.",
    "The rights of the centre are not described.",
  ],
  [
    "memberDuties",
    "MEMBER_DUTIES_NOT_STATED",
    "INFO",
    "Общие обязанности членов центра не описаны.",
    "Duties common to all members are not described.",
  ],
  [
    "responsibility",
    "RESPONSIBILITY_NOT_STATED",
    "INFO",
    "Ответственность за неисполнение не описана.",
    "Responsibility is not described.",
  ],
];

/** Lists the regulation does not have. */
export const emptyLists: LintRule = ({ variant }) =>
  EMPTY.filter(([list]) => variant[list].length === 0).map(([list, code, severity, message, messageEn]) =>
    finding(code, severity, message, messageEn, { path: `/variant/${list}` }),
  );
