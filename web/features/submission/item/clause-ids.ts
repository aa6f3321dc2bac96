/** `3.5.4.2`, `III.4.5.2`, `1.2.а.3`, `1.def.4`, `П3.2.6`, `order 4`: clauses of the centre's own act. */
const clauseId = /^(?:order [\p{L}\d.]+|П?(?:\d+|[IVXLC]+)(?:\.[\p{L}\d]+)*)$/u;

/** The clauses of a regulation that a ground names; null when it names something else, such as a law. */
export function clauseIdsOf(ground: string): readonly string[] | null {
  const parts = ground.split(", ");
  return parts.every((part) => clauseId.test(part)) ? parts : null;
}
