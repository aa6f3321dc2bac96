import type { Act } from "./act-draft.ts";
import { field, group, labelOf, russianDay, shortened, withGround } from "./report-lines.ts";

type Reference = Act["legalBases"][number]["value"];

/** What the act says of itself, as lines of the Russian report. */
export function actLines(act: Act): string[] {
  return [
    "АКТ",
    field("Вид", act.kind, (kind) => labelOf("actKind", kind)),
    field("Номер", act.number),
    field("Дата", act.signedOn, russianDay),
    field("Место", act.place),
    field("Название", act.title),
    field("Орган", act.issuingBody),
    field("Регион", act.region, ({ code, name }) => `${name} (${code})`),
    field("Муниципалитет", act.municipality, ({ name, kind }) =>
      kind === null ? name : `${name} — ${labelOf("municipalityKind", kind)}`,
    ),
    ...group("Правовые основания", act.legalBases, (basis) => withGround(basis, reference)),
    ...group("Пункты акта", act.items, ({ number, purposes, text }) => {
      const what = purposes.map((purpose) => labelOf("itemPurpose", purpose)).join(", ");
      return `${number}. ${what}: ${shortened(text, 110)}`;
    }),
    field("Контроль", act.control, ({ bySignatory, post, name }) =>
      bySignatory ? "подписавший" : [post, name].filter(Boolean).join(" ") || "не назван",
    ),
    field("Вступление в силу", act.entryIntoForce, entry),
    ...group("Опубликование", act.publications, (one) =>
      withGround(one, ({ place, responsible, responsibleName }) =>
        [place, responsible, responsibleName].filter(Boolean).join("; "),
      ),
    ),
    field("Подписал", act.signatory, ({ post, name, isActing }) =>
      [isActing ? "(исполняющий обязанности)" : "", post, name].filter(Boolean).join(" "),
    ),
    ...group("Приложения", act.annexes, (annex) =>
      withGround(
        annex,
        ({ number, kind, title }) =>
          `${number === null ? "без номера" : `№ ${number}`} — ${labelOf("annexKind", kind)}${title ? `: ${title}` : ""}`,
      ),
    ),
    ...(act.repeals.length > 0 ? group("Отменяет", act.repeals, (one) => withGround(one, reference)) : []),
    ...(act.amends.length > 0 ? group("Изменяет", act.amends, (one) => withGround(one, reference)) : []),
  ];
}

function reference({ kind, issuer, number, signedOn, title }: Reference): string {
  const parts = [
    labelOf("referenceKind", kind),
    issuer,
    signedOn ? `от ${russianDay(signedOn)}` : null,
    number ? `№ ${number}` : null,
  ];
  return `${parts.filter((part) => part !== null).join(" ")}${title ? ` — ${shortened(title, 90)}` : ""}`;
}

function entry({ rule, days, on }: NonNullable<Act["entryIntoForce"]>["value"]): string {
  const figure = days !== null ? ` (${days} дн.)` : on !== null ? ` (${russianDay(on)})` : "";
  return `${labelOf("entryIntoForce", rule)}${figure}`;
}
