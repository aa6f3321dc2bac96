import type { Clause } from "../act-draft.ts";
import type { RegulationVariant } from "../variant.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { findKind, systemKinds, withoutActTitles, type SystemKind } from "./system-mentions.ts";

type System = RegulationVariant["systems"][number];

/** Channels items come by and systems the centre works in; a system of no known kind gets SYSTEM_n. */
export interface ChannelsAndSystems {
  readonly channels: System[];
  readonly systems: System[];
}

/**
 * Reads the channels and systems the regulation names. Definitions and duties are looked at; titles of laws
 * and the items of the act itself are not, since they name sites and systems in passing.
 */
export function readChannelsAndSystems(
  text: ActText,
  isLeftOut: (clause: Clause) => boolean,
): ChannelsAndSystems {
  const clauses = [...text.tree.regulation, ...text.tree.annexes].filter(
    (clause) => !isLeftOut(clause) && !GOVERNED_BY.test(clause.text),
  );
  const masked = clauses.map((clause) => ({ clause, words: withoutActTitles(clause.text) }));
  const found = systemKinds.flatMap((kind) => {
    const read = readKind(text, kind, masked);
    return read ? [{ kind, read }] : [];
  });
  const quoted = readQuoted(text, masked);
  const portals = quoted.filter(({ isPortal }) => isPortal).map(({ read }) => read);
  const hasPortal = found.some(({ kind }) => kind.code === "REGIONAL_PORTAL");
  return {
    channels: [
      ...found.filter(({ kind }) => kind.isChannel).map(({ read }) => read),
      ...(hasPortal ? [] : portals.slice(0, 1)),
    ],
    systems: [
      ...found.filter(({ kind }) => kind.isSystem).map(({ read }) => read),
      ...(hasPortal ? [] : portals.slice(0, 1)),
      ...quoted.filter(({ isPortal }) => !isPortal).map(({ read }) => read),
    ],
  };
}

/** The list of acts the centre goes by names systems only in their titles. */
const GOVERNED_BY = /руководствуется/iu;

interface MaskedClause {
  readonly clause: Clause;
  readonly words: string;
}

function readKind(text: ActText, kind: SystemKind, masked: readonly MaskedClause[]): System | null {
  for (const { clause, words } of masked) {
    const match = findKind(kind, words);
    if (!match) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    const printed = clause.text.slice(range.start, range.end).replace(/[«»"]/gu, "");
    return readFrom(
      text,
      clause,
      range,
      { code: kind.code, name: kind.isPrinted ? printed : kind.name },
      0.9,
    );
  }
  return null;
}

/** Quoted names after «система», «портал» …, also several in a row: «в системе «А», «Б» и «В»». */
const QUOTED_AFTER =
  /(?:систем|подсистем|портал|платформ|сервис|информационн[а-яё]+\s+ресурс|приложени|программ[а-яё]+\s+комплекс|(?<![а-яё])(?:АИС|ФГИС|РГИС|ГИС|МИС|СЭД|ИС))[а-яё]*\s+((?:[«"][^«»"]{2,80}[»"](?:\s*,\s*|\s+и\s+)?)+)/giu;

function readQuoted(text: ActText, masked: readonly MaskedClause[]): { read: System; isPortal: boolean }[] {
  const seen = new Map<string, { read: System; isPortal: boolean }>();
  let unknown = 0;
  for (const { clause, words } of masked) {
    for (const match of words.matchAll(QUOTED_AFTER)) {
      for (const name of (match[1] ?? "").matchAll(/[«"]([^«»"]+)[»"]/gu)) {
        const printed = name[1] ?? "";
        const key = printed.toLowerCase();
        if (seen.has(key) || isKnown(printed) || isKnown(match[0])) continue;
        const isPortal = match[0].toLowerCase().startsWith("портал");
        const at = clause.text.indexOf(printed, match.index);
        const code = isPortal ? "REGIONAL_PORTAL" : `SYSTEM_${++unknown}`;
        const read = readFrom(
          text,
          clause,
          { start: at, end: at + printed.length },
          { code, name: printed },
          isPortal ? 0.8 : 0.6,
        );
        seen.set(key, { read, isPortal });
      }
    }
  }
  return [...seen.values()];
}

const isKnown = (name: string): boolean => systemKinds.some((kind) => kind.pattern.test(name));
