/** A document as PDF: A4, margins of Russian office practice, headings of tables on every page. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pdfmake from "pdfmake";
import type { Column, Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { chartHeight, chartSvg } from "./chart-svg.ts";
import type { DocumentContent, DocumentSection, DocumentTable } from "./document-content.ts";
import { WORDS } from "./document-content.ts";
import { asOfText, cellText, cleanText, headingText } from "./document-text.ts";

const fonts = join(
  dirname(createRequire(import.meta.url).resolve("pdfmake/package.json")),
  "fonts",
  "Roboto",
);
const FILES = {
  normal: join(fonts, "Roboto-Regular.ttf"),
  bold: join(fonts, "Roboto-Medium.ttf"),
  italics: join(fonts, "Roboto-Italic.ttf"),
  bolditalics: join(fonts, "Roboto-MediumItalic.ttf"),
};
pdfmake.setFonts({ Roboto: FILES });
// Nothing that was typed is ever an address to fetch or a file to open.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => Object.values(FILES).includes(path));

const MM = 72 / 25.4;
/** Left, top, right, bottom: 30, 20, 20, 20 mm. */
const MARGINS: [number, number, number, number] = [30 * MM, 24 * MM, 20 * MM, 20 * MM];
const WIDTH = { portrait: 160 * MM, landscape: 247 * MM };
/** A word longer than this would leave the page. */
const LONG_WORD = /[^\s-]{28}(?=[^\s-])/gu;

const LINES = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => "#9a9a9a",
  vLineColor: () => "#9a9a9a",
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** @throws {Error} when the library fails: a bug */
export async function writePdf(content: DocumentContent): Promise<Buffer> {
  return pdfmake.createPdf(definitionOf(content)).getBuffer();
}

const breakable = (text: string): string => cleanText(text).replaceAll(LONG_WORD, "$&\u200b");

function definitionOf(content: DocumentContent): TDocumentDefinitions {
  const { language, mark, issuer } = content;
  const words = WORDS[language];
  return {
    pageSize: "A4",
    pageOrientation: content.isLandscape ? "landscape" : "portrait",
    pageMargins: MARGINS,
    info: { title: cleanText(content.title), author: cleanText(issuer) },
    ...(mark === null ? {} : { watermark: { text: mark, color: "#808080", opacity: 0.12 } }),
    defaultStyle: { font: "Roboto", fontSize: 10.5, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 14, bold: true, alignment: "center" },
      heading: { fontSize: 12, bold: true, margin: [0, 12, 0, 4] },
      caption: { bold: true, margin: [0, 8, 0, 3] },
      small: { fontSize: 8.5, color: "#555555" },
    },
    header: {
      text: breakable(issuer),
      style: "small",
      alignment: "center",
      margin: [30 * MM, 10 * MM, 20 * MM, 0],
    },
    footer: (page, pages) => ({
      text: `${words.page} ${page} ${words.of} ${pages}`,
      style: "small",
      alignment: "center",
      margin: [0, 6 * MM, 0, 0],
    }),
    // A heading never stays alone at the foot of a page, nor with another heading or the mere beginning of a table.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      isHeading(node.style) && !getFollowingNodesOnPage().some(isContent),
    content: [
      ...titleOf(content),
      ...content.sections.map((each) => sectionOf(each, content)),
      signaturesOf(content),
    ],
  };
}

const isHeading = (style: unknown): boolean => style === "heading" || style === "caption";

/** What a heading is there for: text of a paragraph or a cell, or a drawing. */
const isContent = ({ style, text, svg }: { style?: unknown; text?: unknown; svg?: unknown }): boolean =>
  !isHeading(style) && (text !== undefined || svg !== undefined);

function titleOf(content: DocumentContent): Content[] {
  const asOf = asOfText(content);
  return [
    { text: breakable(headingText(content.title)), style: "title" },
    ...(content.subtitle === null
      ? []
      : [
          {
            text: breakable(headingText(content.subtitle)),
            alignment: "center" as const,
            margin: [0, 2, 0, 0] as never,
          },
        ]),
    ...(asOf === null
      ? []
      : [{ text: asOf, style: "small", alignment: "center" as const, margin: [0, 4, 0, 0] as never }]),
    {
      margin: [0, 10, 0, 4],
      stack: content.facts.map(({ name, value }) => ({
        text: [{ text: `${cleanText(name)}: `, bold: true }, breakable(value)],
      })),
    },
  ];
}

function sectionOf(section: DocumentSection, content: DocumentContent): Content {
  const width = content.isLandscape ? WIDTH.landscape : WIDTH.portrait;
  return {
    stack: [
      ...(section.title === null ? [] : [{ text: breakable(headingText(section.title)), style: "heading" }]),
      ...section.paragraphs.map((text) => ({ text: breakable(text), margin: [0, 0, 0, 5] as never })),
      ...section.charts.map((chart) => ({
        // A chart is of one piece with its caption.
        unbreakable: true,
        stack: [
          { text: breakable(headingText(chart.title)), style: "caption" },
          {
            svg: chartSvg(chart, width, content.language),
            width,
            height: chartHeight(chart),
            font: "Roboto",
          },
        ],
      })),
      ...section.tables.map((table) => tableOf(table, content)),
    ],
  };
}

function tableOf(table: DocumentTable, { language, isLandscape }: DocumentContent): Content {
  const { columns, rows, total, note } = table;
  const row = (cells: DocumentTable["rows"][number], bold = false): TableCell[] =>
    columns.map(({ shape }, at) => ({
      text: breakable(cellText(cells[at] ?? null, shape, language)),
      alignment: shape ? "right" : "left",
      bold,
    }));
  const body: TableCell[][] = [
    columns.map(({ title }) => ({
      text: breakable(title),
      bold: true,
      fillColor: "#eef1f4",
      alignment: "center",
    })),
    ...rows.map((cells) => row(cells)),
    ...(total ? [row(total, true)] : []),
  ];
  const drawn: ContentTable = {
    layout: LINES,
    fontSize: 9.5,
    table: {
      headerRows: 1,
      dontBreakRows: rows.every(isShort),
      widths: widthsOf(table, isLandscape ? WIDTH.landscape : WIDTH.portrait),
      body,
    },
  };
  return {
    stack: [
      ...(table.title === null ? [] : [{ text: breakable(headingText(table.title)), style: "caption" }]),
      ...(rows.length === 0 ? [{ text: WORDS[language].nothing, italics: true }] : [drawn]),
      ...(note === null ? [] : [{ text: breakable(note), style: "small", margin: [0, 3, 0, 0] as never }]),
    ],
  };
}

/** A row taller than a page has to be broken. */
const isShort = (cells: DocumentTable["rows"][number]): boolean =>
  cells.every((cell) => typeof cell !== "string" || cell.length < 1_000);

/** Mean width of a bold letter of a table, and what the lines beside a cell take. */
const LETTER = 5.6;
const CELL_PADDING = 9;

const longestWord = (title: string): number =>
  Math.max(
    ...cleanText(title)
      .split(/[\s-]+/u)
      .map(({ length }) => length),
  );

/** Texts share what numbers leave; a column of numbers holds its longest word whole while texts keep a third. */
function widthsOf({ columns }: DocumentTable, width: number): (string | number)[] {
  const numbers = columns.filter(({ shape }) => shape);
  if (numbers.length === columns.length) return columns.map(() => "*");
  const room = Math.max(38, Math.min(62, 270 / Math.max(1, numbers.length)));
  const whole = ({ title }: { title: string }) => Math.max(room, longestWord(title) * LETTER);
  const sum = numbers.reduce((taken, column) => taken + whole(column) + CELL_PADDING, 0);
  const widthOf = sum <= (width * 2) / 3 ? whole : () => room;
  return columns.map((column) => (column.shape ? widthOf(column) : "*"));
}

function signaturesOf({ signatures, language }: DocumentContent): Content {
  const words = WORDS[language];
  const line = (text: string, caption: string): Column => ({
    stack: [
      { text: text || " ", alignment: "center" },
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: 118, y2: 0, lineWidth: 0.5 }] },
      { text: caption, style: "small", alignment: "center" },
    ],
    width: 120,
  });
  return {
    unbreakable: true,
    margin: [0, 26, 0, 0],
    stack: signatures.map(({ post, name }) => ({
      margin: [0, 0, 0, 14],
      columnGap: 14,
      columns: [
        { text: breakable(post), width: "*" },
        line("", words.signature),
        line(cleanText(name ?? ""), words.name),
      ],
    })),
  };
}
