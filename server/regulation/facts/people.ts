import type { ActParts, AnnexPart } from "../act/act-parts.ts";
import type { Act, Clause } from "../act-draft.ts";
import type { Person } from "../variant.ts";
import type { ActText } from "./act-text.ts";
import { clauseAt } from "./clause-at.ts";
import { confirmNames, readAppointments } from "./appointments.ts";
import { mergeMentions, personOf, readPersons, type PersonMention } from "./composition.ts";
import { readCompositionEntries } from "./composition-entries.ts";
import { findNames } from "./person-name.ts";
import { sectorLeads } from "./sector-leads.ts";
import { sectorClauses } from "./sector-lists.ts";
import { sectorNamesOfTitle } from "./sector-titles.ts";

/** Everybody named as belonging to the centre, once each; roles are still titles. */
export function findPeople(text: ActText, parts: ActParts, act: Act): PersonMention[] {
  const annexed = peopleAnnexes(text, parts).flatMap(({ body }) => readRows(text, body));
  const listed = annexed.length > 0 ? annexed : [...inOrder(text, act), ...inSection(text)];
  const appointed = [...new Set([...text.tree.order, ...text.tree.regulation])].flatMap((clause) =>
    readAppointments(text, clause),
  );
  const known = [act.signatory?.value.name, act.control?.value.name, ...listed.map(({ name }) => name)];
  const names = known.filter((name) => name !== null && name !== undefined);
  const leads = sectorLeads(text, sectorClauses(text, parts));
  return mergeMentions([...listed, ...confirmNames(appointed, names), ...leads]);
}

/** Annexes with the composition; where none is called so, another annex that lists several persons. */
export function peopleAnnexes(text: ActText, parts: ActParts): readonly AnnexPart[] {
  const compositions = parts.annexes.filter(({ kind }) => kind === "COMPOSITION");
  if (compositions.length > 0) return compositions;
  return parts.annexes.filter(({ kind, body }) => {
    const beginning = text.clean.text.slice(body.start, Math.min(body.end, body.start + 5000));
    return kind === "OTHER" && findNames(beginning).length >= 2;
  });
}

function readRows(text: ActText, range: { start: number; end: number }): PersonMention[] {
  return readCompositionEntries(text.clean.text, range).flatMap((entry) => {
    const span = text.clean.spanOf(entry.start, entry.end);
    return readPersons({ ...entry, span }, clauseAt(text, span));
  });
}

/** «3. Утвердить состав: Иванов И.И. – куратор; …» with the persons right in the items of the act. */
function inOrder(text: ActText, act: Act): PersonMention[] {
  const items = act.items.filter(({ purposes }) => purposes.includes("APPROVE_COMPOSITION"));
  return items.flatMap(({ clause: id }) => {
    const item = text.tree.get(id);
    const listed = /состав[^:]{0,120}:\s*(.+)$/iu.exec(item?.text ?? "")?.[1] ?? "";
    const own = item && findNames(listed).length > 0 ? listed.split(/;\s+/u) : [];
    return [
      ...own.flatMap((row) =>
        readPersons({ text: row, span: item?.span ?? { start: 0, end: 0 }, groupTitle: null }, item ?? null),
      ),
      ...text.tree.descendantsOf(id).flatMap(ofClause),
    ];
  });
}

/** A section of the regulation headed «Состав …» that lists persons. */
function inSection(text: ActText): PersonMention[] {
  const sections = text.tree.regulation.filter(
    ({ heading, text: words }) =>
      /состав/iu.test(heading ?? "") || /состав[а-яё]*\s[^.]{0,80}:\s*$/iu.test(words),
  );
  return sections
    .flatMap(({ id }) => text.tree.descendantsOf(id))
    .filter(({ text: words }) => findNames(words).length > 0)
    .flatMap(ofClause);
}

const ofClause = (clause: Clause): PersonMention[] =>
  readPersons({ text: clause.text, span: clause.span, groupTitle: null }, clause);

/** Persons of the draft with the codes of their roles and the sectors their titles name. */
export function readPeople(mentions: readonly PersonMention[], codeOf: (title: string) => string): Person[] {
  return mentions.map((one) => {
    const roles = [...new Set(one.roleTitles.map(codeOf))];
    const sectors = [...new Set([...one.roleTitles.flatMap(sectorNamesOfTitle), ...(one.sectors ?? [])])];
    return personOf(one, roles, sectors);
  });
}
