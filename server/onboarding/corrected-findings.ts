import type { Finding } from "../regulation/draft.ts";

const isWithin = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** Findings that still stand after a person set the value at `place`. */
export function findingsAfterSetting(findings: readonly Finding[], place: string): Finding[] {
  return findings.filter(({ path }) => path === null || !isWithin(path, place));
}

/** Findings that still stand after a person added to the list at `place`: the list is not empty any more. */
export function findingsAfterAdding(findings: readonly Finding[], place: string): Finding[] {
  return findings.filter(({ path }) => path !== place);
}

/** Findings after member `index` of the list at `place` is gone; those of later members move up by one. */
export function findingsAfterRemoving(findings: readonly Finding[], place: string, index: number): Finding[] {
  return findingsAfterSetting(findings, `${place}/${index}`).map((finding) => {
    if (finding.path === null || !isWithin(finding.path, place)) return finding;
    const [own = "", ...tail] = finding.path.slice(place.length + 1).split("/");
    const moved = Number(own) > index ? Number(own) - 1 : null;
    return moved === null ? finding : { ...finding, path: [`${place}/${moved}`, ...tail].join("/") };
  });
}
