import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import type { Finding } from "../draft.ts";
import type { ActParts } from "./act-parts.ts";
import { makeFinding } from "./finding.ts";

/** Values that were inferred, declined or only partly stated. */
export function lintDoubts(clean: CleanText, parts: ActParts, act: Act): Finding[] {
  return [
    ...lintKind(parts, act),
    ...lintStampRequisites(act, parts),
    ...lintIssuer(act),
    ...lintMunicipality(act),
    ...lintPersons(act),
    ...lintPublishers(act),
    ...lintDatesBefore(act),
  ];
}

function lintKind(parts: ActParts, act: Act): Finding[] {
  if (act.kind === null || act.kind.confidence === 1) return [];
  return [
    makeFinding(
      "KIND_NOT_STATED",
      "INFO",
      "Вид акта в заголовке не назван; он определён по тому, как акт называет себя сам.",
      "The heading does not name the kind of the act; it was told by the way the act speaks of itself.",
      { path: "/act/kind", span: act.kind.span },
    ),
  ];
}

/** The header is silent, and the stamps of the annexes speak. */
function lintStampRequisites(act: Act, parts: ActParts): Finding[] {
  if (!parts.annexes.some((annex) => annex.stamp)) return [];
  const findings: Finding[] = [];
  for (const field of ["signedOn", "number"] as const) {
    const value = act[field];
    if (!value || value.confidence > 0.7) continue;
    const word = field === "number" ? "Номер" : "Дата";
    const wordEn = field === "number" ? "number" : "date";
    findings.push(
      makeFinding(
        "REQUISITES_FROM_STAMP",
        "WARNING",
        `${word} акта взят${field === "number" ? "" : "а"} из отметки на приложении: в заголовке акта этого нет.`,
        `The ${wordEn} of the act is taken from the stamp of an annex: its heading does not give it.`,
        { path: `/act/${field}`, span: value.span },
      ),
    );
  }
  return findings;
}

function lintIssuer(act: Act): Finding[] {
  const body = act.issuingBody;
  if (!body || body.confidence >= 0.7) return [];
  return [
    makeFinding(
      "ISSUING_BODY_INFERRED",
      "WARNING",
      `Орган, издавший акт, не назван; предположительно это ${body.value}.`,
      `The body that issued the act is not named; it is presumably ${body.value}.`,
      { path: "/act/issuingBody", span: body.span },
    ),
  ];
}

function lintMunicipality(act: Act): Finding[] {
  const { municipality, region } = act;
  const findings: Finding[] = [];
  if (municipality && municipality.confidence < 0.85) {
    findings.push(
      makeFinding(
        "MUNICIPALITY_NAME_GUESSED",
        "WARNING",
        `Название муниципалитета «${municipality.value.name}» выведено из косвенного падежа: проверьте его.`,
        `The name of the municipality, “${municipality.value.name}”, was derived from an oblique case: check it.`,
        { path: "/act/municipality", span: municipality.span },
      ),
    );
  }
  if (municipality && municipality.value.kind === null) {
    findings.push(
      makeFinding(
        "MUNICIPALITY_KIND_UNKNOWN",
        "WARNING",
        "Вид муниципального образования не распознан.",
        "The kind of the municipality could not be told.",
        {
          path: "/act/municipality/value/kind",
          span: municipality.span,
        },
      ),
    );
  }
  if (region && region.confidence < 0.7) {
    findings.push(
      makeFinding(
        "REGION_UNCERTAIN",
        "WARNING",
        `В документе названы разные субъекты; принято: ${region.value.name}.`,
        `The document names several regions; taken: ${region.value.name}.`,
        { path: "/act/region", span: region.span },
      ),
    );
  }
  return findings;
}

function lintPersons(act: Act): Finding[] {
  const findings: Finding[] = [];
  const { control, signatory } = act;
  if (control && !control.value.bySignatory) {
    const place = { clause: control.clause, span: control.span, path: "/act/control" };
    if (control.value.post === null && control.value.name === null) {
      findings.push(
        makeFinding(
          "CONTROL_PERSON_NOT_FOUND",
          "WARNING",
          "Кто контролирует исполнение, не распознано.",
          "It could not be told who controls the execution.",
          place,
        ),
      );
    } else if (control.value.name === null) {
      findings.push(
        makeFinding(
          "CONTROL_NAME_NOT_STATED",
          "INFO",
          "Контроль возложен на должность, имя не названо.",
          "Control is given to a post; no name is stated.",
          place,
        ),
      );
    } else if (control.confidence < 0.9) {
      findings.push(
        makeFinding(
          "NAME_DECLINED",
          "INFO",
          `Имя «${control.value.name}» поставлено в именительный падеж: проверьте его.`,
          `The name “${control.value.name}” was put into the nominative: check it.`,
          place,
        ),
      );
    }
  }
  if (signatory && (signatory.value.name === null || signatory.value.post === null)) {
    const what = signatory.value.name === null ? "имя" : "должность";
    const whatEn = signatory.value.name === null ? "name" : "post";
    findings.push(
      makeFinding(
        "SIGNATORY_INCOMPLETE",
        "WARNING",
        `В подписи не найдена ${what === "имя" ? "фамилия" : what}.`,
        `The signature has no ${whatEn}.`,
        { path: "/act/signatory", span: signatory.span },
      ),
    );
  }
  return findings;
}

function lintPublishers(act: Act): Finding[] {
  return act.publications.flatMap((publication, index) => {
    if (publication.value.responsible !== null || publication.value.responsibleName !== null) return [];
    return [
      makeFinding(
        "PUBLISHER_NOT_STATED",
        "INFO",
        `Не указано, кто отвечает за опубликование: ${publication.value.place}.`,
        `It is not stated who publishes: ${publication.value.place}.`,
        {
          clause: publication.clause,
          span: publication.span,
          path: `/act/publications/${index}`,
        },
      ),
    ];
  });
}

/** An act cannot rest on an act signed after it. */
function lintDatesBefore(act: Act): Finding[] {
  const own = act.signedOn?.value;
  if (!own) return [];
  return act.legalBases.flatMap((base, index) => {
    if (base.value.signedOn === null || base.value.signedOn <= own) return [];
    return [
      makeFinding(
        "LEGAL_BASIS_LATER",
        "WARNING",
        `Основание от ${russianDay(base.value.signedOn)} подписано позже самого акта.`,
        `The ground of ${base.value.signedOn} was signed after the act itself.`,
        { path: `/act/legalBases/${index}`, span: base.span },
      ),
    ];
  });
}

const russianDay = (day: string): string => day.split("-").toReversed().join(".");
