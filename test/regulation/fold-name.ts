/** A person's name with the initials last, whatever the printed order: «А.Б. Ветров» → «Ветров А.Б.». */
export function foldName(name: string): string {
  const initials = /^((?:[А-ЯЁ]\.\s*){1,2})(\S+)$/u.exec(name.trim());
  return initials ? `${initials[2]} ${initials[1]?.replace(/\s/g, "")}` : name;
}
