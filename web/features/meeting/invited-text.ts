/** Invited people as lines of a text: «Имя, должность и организация». */
interface Invited {
  readonly name: string;
  readonly post?: string | null;
}

export const invitedLines = (invited: readonly Invited[]): string =>
  invited.map(({ name, post }) => (post ? `${name}, ${post}` : name)).join("\n");

/** Empty lines say nothing; what stands behind the first comma is the post. */
export function invitedOf(text: string): { name: string; post: string | null }[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [name = "", ...post] = line.split(",");
      return { name: name.trim(), post: post.join(",").trim() || null };
    });
}
