import type { ReadText } from "../read-document.ts";
import { TextLines } from "../reading/text-lines.ts";
import { ListCounters } from "../word/numbering.ts";
import { LegacyBody } from "./legacy-body.ts";
import { readLegacyLists } from "./legacy-lists.ts";
import { LegacyStyles } from "./legacy-styles.ts";
import { readInvisibleRuns, readParagraphRuns } from "./properties.ts";
import { WordFile } from "./word-file.ts";
import { FilePositions, readPieces, textOfPieces } from "./word-pieces.ts";

/**
 * Reads a document of Word 97 to 2003 with the numbers of its automatic lists and its tables; deleted and hidden
 * text, headers and comments are left out, notes and text boxes stand at the end.
 *
 * @throws {ResolutionFileError} FILE_PROTECTED, FORMAT_UNKNOWN or TEXT_TOO_LONG; {RangeError} when it is damaged
 */
export function readDoc(bytes: Uint8Array): ReadText {
  const file = new WordFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const pieces = readPieces(file.table("pieces"));
  const lines = new TextLines();
  const body = new LegacyBody(
    {
      text: textOfPieces(file.main, pieces),
      positions: new FilePositions(pieces),
      paragraphs: readParagraphRuns(file.main, file.table("paragraphPages")),
      invisible: readInvisibleRuns(file.main, file.table("characterPages")),
      styles: new LegacyStyles(file.table("styles")),
      counters: new ListCounters(
        readLegacyLists(file.tableAndBeyond("lists"), file.tableAndBeyond("listInstances")),
      ),
    },
    lines,
  );
  const { body: main, footnotes, headers, macros, comments, endnotes, textBoxes } = file.parts;
  const afterComments = main + footnotes + headers + macros + comments;
  body.read(0, main);
  body.read(main, main + footnotes);
  body.read(afterComments, afterComments + endnotes);
  body.read(afterComments + endnotes, afterComments + endnotes + textBoxes);
  return { text: lines.text(), encoding: null };
}
