/** The register of pages out of a file: each line is entered or changed as if somebody had typed it. */
import labels from "../../schema/labels.json" with { type: "json" };
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { keyOf } from "./import-statistics.ts";
import { OfficialPage } from "./official-page.entity.ts";
import { PageLevel, PageNetwork, PageStatus } from "./official-page.enums.ts";
import type { PageFacts } from "./official-page.rules.ts";
import { savePage } from "./official-page.service.ts";
import { readSheet } from "./read-sheet.ts";
import { registerColumns, type RegisterField, wholeNumber, yesNo } from "./sheet-columns.ts";

export interface PagesTaken {
  readonly added: number;
  readonly changed: number;
  readonly refused: readonly { readonly row: number; readonly message: string }[];
}

type Cell = (field: RegisterField) => string;

/** Takes a file; a line that is refused does not stop the others. */
export async function importPages(
  ctx: MunicipalContext,
  content: Uint8Array,
): Promise<PagesTaken | SubmissionRefusal> {
  const sheet = await readSheet(content);
  if (isRefusal(sheet)) return sheet;
  const columns = registerColumns(sheet.header);
  if (!columns.has("organisation") || !columns.has("link"))
    return refuse(
      "COLUMNS_UNKNOWN",
      "Не удалось найти столбцы. Нужны по меньшей мере организация и ссылка на страницу.",
    );
  const counts = { added: 0, changed: 0 };
  const refused: { row: number; message: string }[] = [];
  for (const { number, cells } of sheet.rows) {
    const cell: Cell = (field) => cells[columns.get(field) ?? -1]?.trim() ?? "";
    if (cell("organisation") === "" && cell("link") === "") continue;
    const outcome = await takeLine(ctx, cell);
    if (isRefusal(outcome)) refused.push({ row: number, message: outcome.message });
    else counts[outcome.isNew ? "added" : "changed"] += 1;
  }
  recordAudit(ctx, "officialPages.imported", "", { ...counts, refused: refused.length });
  await ctx.em.flush();
  return { ...counts, refused };
}

async function takeLine(ctx: MunicipalContext, cell: Cell): Promise<{ isNew: boolean } | SubmissionRefusal> {
  const network = networkOf(cell);
  if (network === null) return refuse("NETWORK_UNKNOWN", "По ссылке не понятно, какая это сеть.");
  const pageRef =
    cell("pageRef").replace(/^-(?=\d)/, network === PageNetwork.TELEGRAM ? "-" : "") ||
    refOf(network, cell("link"));
  const known = await ctx.em.findOne(OfficialPage, { municipality: ctx.municipalityId, network, pageRef });
  const facts = factsOf(cell, network, pageRef, known);
  if (isRefusal(facts)) return facts;
  const page = await savePage(ctx, known && { id: known.id, revision: known.revision }, facts);
  return isRefusal(page) ? page : { isNew: known === null };
}

/** The id that the address itself says: a number, or the name of a channel. */
const refOf = (network: PageNetwork, link: string): string => {
  const name = keyOf(link).split("/").at(-1) ?? "";
  return network === PageNetwork.TELEGRAM ? `@${name}` : (/\d+$/.exec(name)?.[0] ?? "");
};

function networkOf(cell: Cell): PageNetwork | null {
  const said = codeOf("pageNetwork", cell("network"));
  if (said !== null) return said as PageNetwork;
  const [host] = keyOf(cell("link")).split("/");
  if (host === "vk.com") return PageNetwork.VK;
  if (host === "ok.ru") return PageNetwork.OK;
  return host === "t.me" ? PageNetwork.TELEGRAM : null;
}

/** Code of a label by its name in either language. */
function codeOf(set: "pageNetwork" | "pageLevel" | "pageStatus", text: string): string | null {
  const word = text.toLowerCase();
  const found = Object.entries(labels[set]).find(([code, { ru, en }]) =>
    [code, ru, en].some((name) => name.toLowerCase() === word),
  );
  return found?.[0] ?? null;
}

function factsOf(
  cell: Cell,
  network: PageNetwork,
  pageRef: string,
  known: OfficialPage | null,
): PageFacts | SubmissionRefusal {
  const marks = (["isConnected", "hasMark", "hasDesign"] as const).map((field) => yesNo(cell(field)));
  const subscribers =
    cell("subscribers") === "" ? (known?.subscribers ?? null) : wholeNumber(cell("subscribers"));
  if (marks.includes(null)) return refuse("VALUE_WRONG", "В столбцах с отметками пишут «да» или «нет».");
  const link = cell("link");
  return {
    level: (codeOf("pageLevel", cell("level")) as PageLevel | null) ?? known?.level ?? PageLevel.SUBORDINATE,
    founder: cell("founder") || null,
    organisation: cell("organisation"),
    ogrn: cell("ogrn") || null,
    spheres: (["sphere1", "sphere2", "sphere3"] as const).map(cell).filter((sphere) => sphere !== ""),
    status: (codeOf("pageStatus", cell("status")) as PageStatus | null) ?? known?.status ?? PageStatus.ACTIVE,
    network,
    pageRef,
    link: link.includes("://") ? link : `https://${link}`,
    isConnected: marks[0]!,
    hasMark: marks[1]!,
    hasDesign: marks[2]!,
    subscribers,
    responsibleMemberId: known?.responsibleMemberId ?? null,
    lastPostOn: known?.lastPostOn ?? null,
  };
}
