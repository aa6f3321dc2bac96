/** Systems, protection measures, help and an account of workload as a centre of the demo would have them. */
import type { InformationSystem } from "../../information-system/information-system.entity.ts";
import {
  OccurrenceKind,
  SystemClass,
  SystemState,
} from "../../information-system/information-system.enums.ts";
import {
  noteProtection,
  saveOccurrence,
  saveSystem,
} from "../../information-system/information-system.service.ts";
import { shiftPeriod, startOfPeriod } from "../../indicator/period.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import { addDays } from "../../kernel/plain-date.ts";
import { standingOf } from "../../regulation/standing.ts";
import { SupportKind, SupportPriority, SupportStep } from "../../support/support.enums.ts";
import { askForSupport, takeSupportStep } from "../../support/support.service.ts";
import { supportersOf } from "../../support/supporters.ts";
import { keepWorkload } from "../../workload/workload.service.ts";
import { inThePast, made } from "./in-the-past.ts";

/** Once for each centre, and only what its regulation asks for. */
export async function layAdministration(ctx: MunicipalContext): Promise<void> {
  const capabilities = (await standingOf(ctx))?.capabilities;
  const clauseOf = (code: string) => capabilities?.get(code)?.[0] ?? null;
  if (capabilities?.has("SEC-04")) await keepSystems(ctx, clauseOf("SEC-04"));
  if (capabilities?.has("SEC-02")) await protect(ctx);
  if (capabilities?.has("SEC-01")) await help(ctx);
  if (capabilities?.has("WRK-01")) await account(ctx);
}

const SYSTEMS = [
  {
    name: "Платформа обратной связи",
    purpose: "Приём сообщений жителей и ответы на них.",
    owner: "Минцифры России",
    systemClass: SystemClass.STATE,
  },
  {
    name: "Система электронного документооборота администрации",
    purpose: "Регистрация письменных обращений, переписка.",
    owner: "Администрация",
    systemClass: SystemClass.MUNICIPAL,
  },
] as const;

async function keepSystems(ctx: MunicipalContext, clause: string | null): Promise<void> {
  const own = { protectionLevel: 3, clause, link: null, contact: "Отдел информатизации администрации" };
  const systems: InformationSystem[] = [];
  for (const facts of SYSTEMS)
    systems.push(
      made(
        await saveSystem(inThePast(ctx, 20, "ADMINISTRATOR"), null, {
          ...facts,
          ...own,
          state: SystemState.IN_USE,
        }),
      ),
    );
  const from = (weeks: number, hours: number) =>
    new Date(ctx.clock.now().getTime() + weeks * 7 * 86_400_000 + hours * 3_600_000);
  const none = { cause: null, outcome: null, isCancelled: false };
  made(
    await saveOccurrence(inThePast(ctx, 6, "ADMINISTRATOR"), systems[1]!.id, null, {
      ...none,
      kind: OccurrenceKind.INCIDENT,
      title: "Не открывались карточки обращений",
      startsAt: from(-6, -3),
      endsAt: from(-6, -1),
      cause: "Закончилось место на диске",
      outcome: "Место освобождено, настроено предупреждение",
    }),
  );
  made(
    await saveOccurrence(inThePast(ctx, 0, "ADMINISTRATOR"), systems[1]!.id, null, {
      ...none,
      kind: OccurrenceKind.PLANNED_WORK,
      title: "Обновление до новой версии",
      startsAt: from(1, 0),
      endsAt: from(1, 4),
    }),
  );
}

/** Code of a measure → weeks since it was done; the others nobody has noted yet. */
const DONE: readonly (readonly [string, number, string])[] = [
  ["RESPONSIBLE_PERSON", 30, "Распоряжение о назначении ответственного"],
  ["POLICY_PUBLISHED", 28, "Политика обработки персональных данных"],
  ["ACCESS_LIST", 30, "Перечень лиц, допущенных к персональным данным"],
  ["STAFF_ACQUAINTED", 20, "Лист ознакомления"],
  ["BACKUP_RESTORED", 10, "Акт проверки резервной копии"],
];

async function protect(ctx: MunicipalContext): Promise<void> {
  for (const [measureCode, weeks, document] of DONE) {
    const doneOn = addDays(todayOf(ctx), -weeks * 7);
    const facts = { measureCode, doneOn, doneByName: "Администратор центра", document, note: null };
    made(await noteProtection(inThePast(ctx, weeks - 1, "ADMINISTRATOR"), facts));
  }
}

async function help(ctx: MunicipalContext): Promise<void> {
  const none = { systemId: null };
  const [supporter] = await supportersOf(ctx);
  if (supporter === undefined) return;
  const asked = made(
    await askForSupport(inThePast(ctx, 3, "COORDINATOR"), {
      ...none,
      kind: SupportKind.HOW_TO,
      priority: SupportPriority.LOW,
      subject: "Как выгрузить обращения за квартал",
      text: "Нужна таблица обращений за квартал для заседания.",
    }),
  );
  const answer = "В списке обращений выберите период и нажмите «Выгрузить».";
  const facts = { step: SupportStep.ANSWER, text: answer };
  made(await takeSupportStep(inThePast(ctx, 3, supporter), asked.id, 1, facts));
  made(
    await askForSupport(inThePast(ctx, 0, "COORDINATOR"), {
      ...none,
      kind: SupportKind.ACCESS,
      priority: SupportPriority.NORMAL,
      subject: "Доступ для нового специалиста",
      text: "С понедельника выходит новый специалист отраслевого блока, нужен вход в портал.",
    }),
  );
}

async function account(ctx: MunicipalContext): Promise<void> {
  const running = { grain: "QUARTER", startsOn: startOfPeriod("QUARTER", todayOf(ctx)) } as const;
  const conclusion =
    "Больше всего обращений приходится на один блок. Предлагается обсудить второго специалиста.";
  made(await keepWorkload(inThePast(ctx, 1, "HEAD"), shiftPeriod(running, -1), conclusion));
}
