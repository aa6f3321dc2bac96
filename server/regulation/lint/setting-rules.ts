import type { Finding } from "../draft.ts";
import type { Sourced } from "../sourced.ts";
import type { RegulationVariant } from "../variant.ts";
import type { ActText } from "../facts/act-text.ts";
import { countKnownSectors } from "../facts/sector-names.ts";
import { isSectorLead } from "../facts/sector-words.ts";
import { hasSeveralZones } from "../facts/time-zone.ts";
import { finding, type LintRule } from "./lint-rule.ts";

const at = (value: Sourced<unknown>, path: string) => ({ clause: value.clause, span: value.span, path });

/** Name, form and clock of the centre. */
export const centreRules: LintRule = ({ act, variant: { centre } }) => [
  ...(centre.name
    ? []
    : [
        finding(
          "CENTRE_NAME_NOT_FOUND",
          "WARNING",
          "Название центра не найдено.",
          "The name of the centre was not found.",
          { path: "/variant/centre/name" },
        ),
      ]),
  ...(centre.legalForm
    ? []
    : [
        finding(
          "LEGAL_FORM_NOT_STATED",
          "WARNING",
          "Не сказано, в какой форме создан центр.",
          "It is not said in which legal form the centre works.",
          { path: "/variant/centre/legalForm" },
        ),
      ]),
  ...(centre.legalForm && centre.legalForm.confidence < 0.7
    ? [
        finding(
          "LEGAL_FORM_AMBIGUOUS",
          "INFO",
          "Названы сразу две формы центра; взята первая.",
          "Two legal forms are named at once; the first is taken.",
          at(centre.legalForm, "/variant/centre/legalForm"),
        ),
      ]
    : []),
  ...(centre.timeZone
    ? []
    : [
        finding(
          "TIME_ZONE_NOT_KNOWN",
          "WARNING",
          "Часовой пояс не определён: регион не найден.",
          "The time zone is not known: no region was found.",
          { path: "/variant/centre/timeZone" },
        ),
      ]),
  ...(centre.timeZone && hasSeveralZones(act)
    ? [
        finding(
          "TIME_ZONE_OF_SEVERAL",
          "INFO",
          `В регионе несколько часовых поясов; взят ${centre.timeZone.value}.`,
          `The region has several time zones; ${centre.timeZone.value} is taken.`,
          at(centre.timeZone, "/variant/centre/timeZone"),
        ),
      ]
    : []),
];

/** Values of the program's own, which a person should see before they count. */
export const defaultsUsed: LintRule = ({ variant: { centre, administeredBy } }) => [
  ...(centre.timeZone?.origin === "DEFAULT"
    ? [
        finding(
          "DEFAULT_USED",
          "INFO",
          `Часовой пояс ${centre.timeZone.value} взят по региону, в документе его нет.`,
          `The time zone ${centre.timeZone.value} is taken from the region; the document does not state it.`,
          { path: "/variant/centre/timeZone" },
        ),
      ]
    : []),
  ...(administeredBy === null
    ? [
        finding(
          "ADMINISTRATOR_NOT_STATED",
          "WARNING",
          "Не сказано, кто ведёт состав и учётные записи.",
          "It is not said who keeps members and accounts.",
          { path: "/variant/administeredBy" },
        ),
      ]
    : administeredBy.origin === "DEFAULT"
      ? [
          finding(
            "DEFAULT_USED",
            "INFO",
            "Администратор центра не назван: состав и учётные записи по умолчанию ведёт другая роль.",
            "No administrator is named: members and accounts are kept by another role by default.",
            { path: "/variant/administeredBy" },
          ),
        ]
      : []),
];

/** Sectors that are not listed, not like any known one, or led by nobody. */
export const sectorRules: LintRule = ({ text, variant }) => {
  if (variant.sectors.length === 0) {
    const unread = unreadSectors(text);
    if (unread) return [unread];
    return [
      finding(
        "SECTORS_NOT_LISTED",
        "WARNING",
        "Отраслевые направления не перечислены.",
        "The sectors of the centre are not listed.",
        { path: "/variant/sectors" },
      ),
    ];
  }
  return [...variant.sectors.flatMap(notFederal), ...withoutLead(variant)];
};

/** A sentence that names sectors in a way that was not understood: then it is not true that none are listed. */
function unreadSectors(text: ActText): Finding | null {
  const clause = text.tree.all.find(
    ({ id, text: words }) =>
      !id.startsWith("order") && isSectorLead(words) && countKnownSectors(words) >= SECTORS_OF_A_LIST,
  );
  if (!clause) return null;
  return finding(
    "SECTORS_NOT_READ",
    "WARNING",
    `Похоже, отраслевые направления названы в пункте ${clause.id}, но прочитать их не удалось.`,
    `Clause ${clause.id} seems to name the sectors, but they could not be read.`,
    { clause: clause.id, span: clause.span, path: "/variant/sectors" },
  );
}

/** So many sectors in one clause are hardly a mention by the way. */
const SECTORS_OF_A_LIST = 3;

function notFederal(sector: RegulationVariant["sectors"][number], index: number): Finding[] {
  if (sector.value.federalCodes.length > 0) return [];
  return [
    finding(
      "SECTOR_NOT_FEDERAL",
      "INFO",
      `Направление «${sector.value.name}» не имеет соответствия в федеральном перечне.`,
      `The sector “${sector.value.name}” has no counterpart in the federal list.`,
      at(sector, `/variant/sectors/${index}`),
    ),
  ];
}

/** Where persons are named, each sector should have one of them; one finding speaks of all that have none. */
function withoutLead(variant: RegulationVariant): Finding[] {
  if (variant.people.length === 0) return [];
  const led = new Set(variant.people.flatMap(({ value }) => value.sectors.map((name) => name.toLowerCase())));
  const open = variant.sectors.filter(({ value }) => !led.has(value.name.toLowerCase()));
  const first = open[0];
  if (!first) return [];
  const names = open.map(({ value }) => value.name).join(", ");
  return [
    finding(
      "SECTOR_WITHOUT_LEAD",
      "WARNING",
      `Не сказано, кто отвечает за направления: ${names}.`,
      `It is not said who answers for the sectors: ${names}.`,
      at(first, `/variant/sectors/${variant.sectors.indexOf(first)}`),
    ),
  ];
}

/** Channels, systems and bodies above. */
export const surroundingsRules: LintRule = ({ variant }) => [
  ...(variant.channels.length > 0
    ? []
    : [
        finding(
          "CHANNELS_NOT_STATED",
          "WARNING",
          "Каналы поступления обращений не названы.",
          "No channels of intake are named.",
          { path: "/variant/channels" },
        ),
      ]),
  ...(variant.coordinatingBodies.length > 0
    ? []
    : [
        finding(
          "COORDINATING_BODY_NOT_STATED",
          "INFO",
          "Не сказано, кто координирует центр.",
          "It is not said who coordinates the centre.",
          { path: "/variant/coordinatingBodies" },
        ),
      ]),
  ...variant.systems.flatMap((system, index) =>
    system.value.code.startsWith("SYSTEM_")
      ? [
          finding(
            "SYSTEM_OF_UNKNOWN_KIND",
            "INFO",
            `Система «${system.value.name}» программе не известна.`,
            `The system “${system.value.name}” is not known to the program.`,
            at(system, `/variant/systems/${index}`),
          ),
        ]
      : [],
  ),
];

/** What a report or rating leaves open. */
export const reportRules: LintRule = ({ variant }) => [
  ...(variant.reports.length > 0
    ? []
    : [
        finding(
          "REPORTS_NOT_STATED",
          "INFO",
          "Отчёты центра не описаны.",
          "No reports of the centre are described.",
          { path: "/variant/reports" },
        ),
      ]),
  ...variant.reports.flatMap((report, index) => [
    ...(report.value.period === "NOT_STATED"
      ? [
          finding(
            "REPORT_WITHOUT_PERIOD",
            "WARNING",
            `Не сказано, как часто представляется отчёт (пункт ${report.clause ?? "—"}).`,
            `It is not said how often the report of clause ${report.clause ?? "—"} is due.`,
            at(report, `/variant/reports/${index}`),
          ),
        ]
      : []),
    ...(report.value.to.length === 0
      ? [
          finding(
            "REPORT_WITHOUT_RECIPIENT",
            "INFO",
            `Не сказано, кому представляется отчёт (пункт ${report.clause ?? "—"}).`,
            `It is not said to whom the report of clause ${report.clause ?? "—"} goes.`,
            at(report, `/variant/reports/${index}`),
          ),
        ]
      : []),
  ]),
  ...(variant.deadlines.length > 0
    ? []
    : [
        finding(
          "TERMS_NOT_STATED",
          "INFO",
          "Сроки с числом в документе не названы.",
          "The document states no term in figures.",
          { path: "/variant/deadlines" },
        ),
      ]),
];
