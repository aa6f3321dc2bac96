/** RSS 0.9–2.0 and Atom 1.0 → entries. Pure. Never expands entities of the file and never asks for another file. */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { FeedFaultError } from "./feed-fault.ts";
import { plainText, RUSSIAN_ENTITIES } from "./plain-text.ts";

export const MOST_ENTRIES = 1_000;
const DEEPEST = 64;
const LONGEST_FIELD = 200_000;
/** The parser is fed in slices, so that a file that is no feed is left at once. */
const SLICE = 64 * 1024;

export interface FeedEntry {
  readonly guid: string | null;
  readonly link: string;
  readonly title: string;
  readonly excerpt: string | null;
  readonly publishedAt: Date | null;
}

export interface ParsedFeed {
  readonly entries: readonly FeedEntry[];
  /** The file broke off or went wrong behind these. */
  readonly isPartial: boolean;
}

interface Draft {
  guid: string;
  link: string;
  /** The guid of RSS may be the link. */
  isPermaLink: boolean;
  title: string;
  summary: string;
  content: string;
  date: string;
  updated: string;
}

type TextField = "guid" | "link" | "title" | "summary" | "content" | "date" | "updated";

const FIELDS: Readonly<Record<string, TextField>> = {
  guid: "guid",
  id: "guid",
  link: "link",
  title: "title",
  description: "summary",
  summary: "summary",
  content: "content",
  encoded: "content",
  pubDate: "date",
  published: "date",
  date: "date",
  updated: "updated",
};

/**
 * Entries of a feed in its order, at most 1,000.
 *
 * @param base address of the feed, for links without a host
 * @throws {FeedFaultError}
 */
export function parseFeed(text: string, base: string): ParsedFeed {
  const reader = new FeedReader(base);
  const isPartial = reader.read(text);
  return { entries: reader.entries, isPartial };
}

class FeedReader {
  readonly entries: FeedEntry[] = [];
  private readonly base: string;
  private readonly path: string[] = [];
  private draft: Draft | null = null;
  private field: TextField | null = null;
  /** Depth at which the field began: XHTML of Atom stands inside of it. */
  private fieldDepth = 0;

  constructor(base: string) {
    this.base = base;
  }

  /** @returns whether the file broke behind what was read */
  read(text: string): boolean {
    const parser = new SaxesParser({ xmlns: false });
    Object.assign(parser.ENTITIES, RUSSIAN_ENTITIES);
    parser.on("doctype", (content) => {
      if (content.includes("<!ENTITY")) throw new FeedFaultError("HAS_ENTITIES");
    });
    parser.on("opentag", (tag) => this.open(tag));
    parser.on("closetag", ({ name }) => this.close(localName(name)));
    parser.on("text", (part) => this.add(part));
    parser.on("cdata", (part) => this.add(part));
    parser.on("error", (error) => {
      throw error;
    });
    try {
      const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
      for (let at = start; at < text.length && this.entries.length < MOST_ENTRIES; at += SLICE)
        parser.write(text.slice(at, at + SLICE));
      if (this.entries.length < MOST_ENTRIES) parser.close();
      return false;
    } catch (error) {
      if (error instanceof FeedFaultError) throw error;
      if (this.entries.length === 0) throw new FeedFaultError(faultOf(text), error);
      return true;
    }
  }

  private open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    if (this.path.length === 0) requireFeed(name);
    this.path.push(name);
    if (this.path.length > DEEPEST) throw new FeedFaultError("BROKEN");
    if (this.draft === null) {
      if (name === "item" || name === "entry") this.draft = emptyDraft();
      return;
    }
    if (this.field !== null) return;
    const field = FIELDS[name];
    if (field === undefined || this.path.length > DEEPEST) return;
    this.begin(field, tag, this.draft);
  }

  private begin(field: TextField, tag: SaxesTagPlain, draft: Draft): void {
    // Pictures and players of `media:` have titles and texts of their own.
    if (tag.name.startsWith("media:") || tag.name.startsWith("itunes:")) return;
    const { href, rel, isPermaLink } = tag.attributes;
    if (field === "link" && href !== undefined) {
      if (draft.link === "" || rel === "alternate" || rel === undefined)
        if (rel === undefined || rel === "alternate") draft.link = href;
      return;
    }
    if (field === "guid" && tag.name === "guid") draft.isPermaLink = isPermaLink !== "false";
    this.field = field;
    this.fieldDepth = this.path.length;
    if (field !== "link") draft[field] = "";
  }

  private add(part: string): void {
    if (this.draft === null || this.field === null) return;
    if (this.draft[this.field].length < LONGEST_FIELD) this.draft[this.field] += part;
  }

  private close(name: string): void {
    if (this.field !== null && this.path.length === this.fieldDepth) this.field = null;
    // Words of neighbouring elements do not run together.
    else if (this.field !== null) this.add(" ");
    this.path.pop();
    if (this.draft === null || (name !== "item" && name !== "entry")) return;
    const entry = entryOf(this.draft, this.base);
    this.draft = null;
    this.field = null;
    if (entry !== null && this.entries.length < MOST_ENTRIES) this.entries.push(entry);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function requireFeed(root: string): void {
  if (root === "rss" || root === "feed" || root === "RDF") return;
  throw new FeedFaultError(root.toLowerCase() === "html" ? "IS_A_PAGE" : "NOT_A_FEED");
}

/** What a text that is no XML at all may be. */
function faultOf(text: string): FeedFaultError["code"] {
  const start = text.slice(0, 2_000).toLowerCase();
  if (/<!doctype html|<html|<head|<body/.test(start)) return "IS_A_PAGE";
  return start.trimStart().startsWith("<") ? "BROKEN" : "NOT_A_FEED";
}

const emptyDraft = (): Draft => ({
  guid: "",
  link: "",
  isPermaLink: false,
  title: "",
  summary: "",
  content: "",
  date: "",
  updated: "",
});

/** Null for an entry without an address or without words. */
function entryOf(draft: Draft, base: string): FeedEntry | null {
  const guid = draft.guid.trim().slice(0, 2_000) || null;
  const link = addressOf(draft.link.trim(), base) ?? (draft.isPermaLink ? addressOf(guid ?? "", base) : null);
  const body = plainText(draft.summary) || plainText(draft.content);
  const title = plainText(draft.title) || body;
  if (link === null || title === "") return null;
  return {
    guid,
    link,
    title,
    excerpt: body || null,
    publishedAt: dateOf(draft.date) ?? dateOf(draft.updated),
  };
}

function addressOf(text: string, base: string): string | null {
  if (text === "" || !URL.canParse(text, base)) return null;
  const { protocol, href } = new URL(text, base);
  return /^https?:$/.test(protocol) && href.length <= 2_000 ? href : null;
}

/** RFC 822 of RSS and ISO 8601 of Atom; Russian sites write «МСК» for the zone. */
function dateOf(text: string): Date | null {
  const tidy = text.trim().replace(/\s(?:MSK|МСК)$/i, " +0300");
  if (tidy === "") return null;
  const at = new Date(tidy);
  const year = at.getUTCFullYear();
  return Number.isNaN(at.getTime()) || year < 1990 || year > 2200 ? null : at;
}
