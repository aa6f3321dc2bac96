/** A document as docx: A4, margins and type of Russian office practice; charts are charts, not pictures. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  type IParagraphOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { ChartRun, type ChartRunOptions } from "docx/charts";
import { CHART_COLORS, chartHeight, shortName } from "./chart-svg.ts";
import type {
  DocumentChart,
  DocumentContent,
  DocumentSection,
  DocumentSignature,
  DocumentTable,
} from "./document-content.ts";
import { WORDS } from "./document-content.ts";
import { asOfText, cellText, cleanText, headingText } from "./document-text.ts";

/** A twentieth of a point is the unit of Word; this many make a millimetre. */
const MM = 1440 / 25.4;
const MARGIN = {
  left: 30 * MM,
  top: 20 * MM,
  right: 20 * MM,
  bottom: 20 * MM,
  header: 10 * MM,
  footer: 10 * MM,
};
const A4 = { width: 210 * MM, height: 297 * MM };
const TEXT_WIDTH = { portrait: 160 * MM, landscape: 247 * MM };
/** Office programs everywhere have it or a font of the same widths. */
const FONT = "Times New Roman";
const PX_PER_MM = 96 / 25.4;

export async function writeDocx(content: DocumentContent): Promise<Buffer> {
  return Packer.toBuffer(documentOf(content));
}

function documentOf(content: DocumentContent): Document {
  const { issuer, isLandscape = false, mark } = content;
  const header = [small(issuer), ...(mark === null ? [] : [small(mark.toUpperCase(), true)])];
  return new Document({
    title: cleanText(content.title),
    creator: cleanText(issuer),
    styles: {
      default: { document: { run: { font: FONT, size: 24, language: { value: "ru-RU" } } } },
    },
    sections: [
      {
        properties: {
          page: {
            margin: MARGIN,
            size: { ...A4, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          },
        },
        headers: { default: new Header({ children: header }) },
        footers: { default: new Footer({ children: [pageNumber(content)] }) },
        children: [
          ...titleOf(content),
          ...content.sections.flatMap((section) => sectionOf(section, content)),
          ...signaturesOf(content),
        ],
      },
    ],
  });
}

type Options = Omit<IParagraphOptions, "children" | "text">;

/** Lines of the text stay lines. */
function paragraph(
  text: string,
  options: Options = {},
  run: { bold?: boolean; size?: number; italics?: boolean; color?: string } = {},
): Paragraph {
  const children = cleanText(text)
    .split("\n")
    .map((line, at) => new TextRun({ ...run, text: line, ...(at > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ ...options, children });
}

const small = (text: string, bold = false): Paragraph =>
  paragraph(text, { alignment: AlignmentType.CENTER }, { size: 18, color: "555555", bold });

const heading = (text: string, size = 26): Paragraph =>
  paragraph(headingText(text), { keepNext: true, spacing: { before: 240, after: 80 } }, { bold: true, size });

function pageNumber({ language }: DocumentContent): Paragraph {
  const { page, of } = WORDS[language];
  const children = [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 18, color: "555555", children })],
  });
}

function titleOf(content: DocumentContent): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  const asOf = asOfText(content);
  return [
    paragraph(headingText(content.title), { ...centred, spacing: { after: 40 } }, { bold: true, size: 28 }),
    ...(content.subtitle === null ? [] : [paragraph(headingText(content.subtitle), centred)]),
    ...(asOf === null
      ? []
      : [paragraph(asOf, { ...centred, spacing: { after: 160 } }, { size: 20, color: "555555" })]),
    ...content.facts.map(
      ({ name, value }) =>
        new Paragraph({
          children: [
            new TextRun({ text: `${cleanText(name)}: `, bold: true }),
            new TextRun({ text: oneLine(value) }),
          ],
        }),
    ),
  ];
}

const oneLine = (text: string): string => cleanText(text).replaceAll("\n", " ");

function sectionOf(section: DocumentSection, content: DocumentContent): (Paragraph | Table)[] {
  return [
    ...(section.title === null ? [] : [heading(section.title)]),
    // A line of its own is a paragraph: the last line before a break would be stretched.
    ...section.paragraphs
      .flatMap((text) => cleanText(text).split("\n"))
      .map((line) =>
        paragraph(line, {
          alignment: AlignmentType.BOTH,
          spacing: { after: 60 },
          indent: { firstLine: 12.5 * MM },
        }),
      ),
    ...section.charts.flatMap((chart) => chartOf(chart, content)),
    ...section.tables.flatMap((table) => tableOf(table, content)),
  ];
}

function chartOf(chart: DocumentChart, { isLandscape }: DocumentContent): Paragraph[] {
  const { kind, categories, series, title } = chart;
  if (categories.length === 0 || series.length === 0) return [];
  const width = Math.round((isLandscape ? 247 : 160) * PX_PER_MM);
  const shared = {
    categories: categories.map((name) => shortName(name)),
    series: series.map(({ name, values }, at) => ({
      name: cleanText(name),
      values,
      color: CHART_COLORS[at % CHART_COLORS.length]!.slice(1),
    })),
    transformation: { width, height: Math.round((chartHeight(chart) * 4) / 3) },
    font: { name: FONT, color: "222222" },
    altText: { name: cleanText(title), description: cleanText(title) },
    ...(series.length > 1 ? {} : { legend: false as const }),
    chartArea: { border: "none" as const },
  };
  return [heading(title, 22), new Paragraph({ children: [new ChartRun(drawnAs(kind, shared))] })];
}

type Shared = Pick<Extract<ChartRunOptions, { type: "column" }>, "categories" | "series" | "transformation">;

function drawnAs(kind: DocumentChart["kind"], shared: Shared): ChartRunOptions {
  switch (kind) {
    case "BARS":
      return { type: "bar", ...shared, categoryAxis: { reverseOrder: true }, dataLabels: { value: true } };
    case "COLUMNS":
      return { type: "column", ...shared, dataLabels: { value: true } };
    case "LINES":
      return { type: "line", ...shared, markers: true };
    default:
      return kind satisfies never;
  }
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "9A9A9A" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

function tableOf(table: DocumentTable, { language, isLandscape }: DocumentContent): (Paragraph | Table)[] {
  const { title, rows, columns, total, note } = table;
  const widths = widthsOf(table, isLandscape ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait);
  const cell = (text: string, at: number, bold: boolean, isNumber: boolean, fill?: string) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      borders: BORDERS,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(fill ? { shading: { fill } } : {}),
      children: [
        paragraph(
          text,
          { alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT },
          { size: 20, bold },
        ),
      ],
    });
  const row = (cells: DocumentTable["rows"][number], bold = false) =>
    new TableRow({
      cantSplit: cells.every((each) => typeof each !== "string" || each.length < 1_000),
      children: columns.map(({ shape }, at) =>
        cell(cellText(cells[at] ?? null, shape, language), at, bold, shape !== undefined),
      ),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(column.title, at, true, false, "EEF1F4")),
  });
  const drawn = new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [head, ...rows.map((cells) => row(cells)), ...(total ? [row(total, true)] : [])],
  });
  return [
    ...(title === null ? [] : [heading(title, 22)]),
    rows.length === 0 ? paragraph(WORDS[language].nothing, {}, { italics: true }) : drawn,
    paragraph(note ?? "", { spacing: { after: 80 } }, { size: 18, color: "555555" }),
  ];
}

/** Numbers take what they need, texts share the rest. */
function widthsOf({ columns }: DocumentTable, room: number): number[] {
  const texts = columns.filter(({ shape }) => !shape).length;
  if (texts === 0 || texts === columns.length) return columns.map(() => Math.floor(room / columns.length));
  const ofNumber = Math.min(22 * MM, (room * 0.65) / (columns.length - texts));
  const ofText = (room - ofNumber * (columns.length - texts)) / texts;
  return columns.map(({ shape }) => Math.floor(shape ? ofNumber : ofText));
}

function signaturesOf(content: DocumentContent): (Paragraph | Table)[] {
  const { signatures, language, isLandscape } = content;
  if (signatures.length === 0) return [];
  const words = WORDS[language];
  const room = isLandscape ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait;
  const widths = [room - 92 * MM, 44 * MM, 48 * MM].map(Math.floor);
  const cell = (children: Paragraph[], at: number) =>
    new TableCell({ borders: NO_BORDERS, width: { size: widths[at]!, type: WidthType.DXA }, children });
  const line = (text: string, caption: string) => [
    paragraph(text || " ", {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "222222" } },
      indent: { left: 80, right: 80 },
    }),
    small(caption),
  ];
  const row = ({ post, name }: DocumentSignature) =>
    new TableRow({
      cantSplit: true,
      height: { value: 900, rule: HeightRule.ATLEAST },
      children: [
        cell([paragraph(post)], 0),
        cell(line("", words.signature), 1),
        cell(line(name ?? "", words.name), 2),
      ],
    });
  return [
    paragraph("", { spacing: { before: 360 }, keepNext: true }),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: room, type: WidthType.DXA },
      borders: { ...NO_BORDERS, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
      rows: signatures.map(row),
    }),
  ];
}
