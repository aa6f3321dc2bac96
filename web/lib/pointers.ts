/**
 * Pointer of the whole value that a field belongs to: `/act/municipality/value/name` is a field of
 * `/act/municipality`, `/variant/roles/0/title` of `/variant/roles/0`. Only a whole can be removed.
 */
export function ownerOf(path: string): string {
  const content = path.indexOf("/value/");
  if (content !== -1) return path.slice(0, content);
  const member = /^.*\/\d+(?=\/|$)/.exec(path);
  return member ? member[0] : path;
}

/** Whether a finding or an obstacle at `place` speaks of the value at `path`, or of a part of it. */
export function isAbout(place: string | null, path: string): boolean {
  if (place === null) return false;
  return place === path || path.startsWith(`${place}/`) || place.startsWith(`${path}/`);
}
