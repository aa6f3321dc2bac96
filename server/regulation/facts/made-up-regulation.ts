import { readResolution } from "../read-resolution.ts";
import type { ResolutionDraft } from "../draft.ts";

/** Parts of an act of a town that does not exist; what a test leaves out gets a plain default. */
export interface MadeUp {
  /** Lines of the regulation after its title. */
  readonly regulation?: readonly string[];
  /** Items of the act after the two that create the centre and approve its regulation. */
  readonly items?: readonly string[];
  /** Rows of the composition annex. */
  readonly composition?: readonly string[];
}

/** Reads a made-up act through the whole importer, as every test of the facts does. */
export function readMadeUp({ regulation = [], items = [], composition }: MadeUp): ResolutionDraft {
  const text = [
    "АДМИНИСТРАЦИЯ ГОРОДСКОГО ОКРУГА ВЫДУМСК",
    "РЯЗАНСКОЙ ОБЛАСТИ",
    "",
    "ПОСТАНОВЛЕНИЕ",
    "",
    "от 12.03.2026 № 45",
    "г. Выдумск",
    "",
    "О создании муниципального центра управления городского округа Выдумск",
    "",
    "На основании Устава городского округа Выдумск ПОСТАНОВЛЯЮ:",
    "",
    "1. Создать муниципальный центр управления городского округа Выдумск (далее – МЦУ).",
    "2. Утвердить Положение о МЦУ согласно приложению № 1.",
    ...items.map((item, index) => `${index + 3}. ${item}`),
    "",
    "Глава городского округа Выдумск                         К.Л. Вымыслов",
    "",
    "Приложение № 1",
    "к постановлению администрации",
    "городского округа Выдумск",
    "от 12.03.2026 № 45",
    "",
    "ПОЛОЖЕНИЕ",
    "о муниципальном центре управления городского округа Выдумск",
    "",
    ...regulation,
    ...(composition ? compositionAnnex(composition) : []),
  ].join("\n");
  const reading = readResolution({
    fileName: "act.txt",
    format: "TXT",
    encoding: "utf-8",
    byteLength: text.length,
    sha256: "",
    text,
  });
  if (reading.outcome === "REFUSED") throw new Error(reading.refusal.message);
  return reading;
}

function compositionAnnex(rows: readonly string[]): string[] {
  return [
    "",
    "Приложение № 2",
    "к постановлению администрации",
    "городского округа Выдумск",
    "от 12.03.2026 № 45",
    "",
    "СОСТАВ",
    "муниципального центра управления городского округа Выдумск",
    "",
    ...rows,
  ];
}

/** Codes of the findings of a draft. */
export const findingCodes = ({ findings }: ResolutionDraft): string[] => findings.map(({ code }) => code);
