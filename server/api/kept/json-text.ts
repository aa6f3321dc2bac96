/** Ready JSON inside an answer: it goes to the client as it is, neither parsed nor walked again. */
import { randomUUID } from "node:crypto";
import { GraphQLScalarType } from "graphql";

export class JsonText {
  /** @param bytes JSON in UTF-8 */
  constructor(readonly bytes: Buffer) {}
}

/** Leaf whose values are `JsonText`; only the execution schema knows it. */
export const JsonTextScalar = new GraphQLScalarType<JsonText, JsonText>({
  name: "JsonText",
  serialize(value) {
    if (value instanceof JsonText) return value;
    throw new Error("Not a ready JSON text.");
  },
});

/** Stands for a ready text while the rest is written; nobody outside can know it. */
const MARK = randomUUID();

/** JSON of a value that may hold ready texts anywhere, in UTF-8. */
export function bytesWithReady(value: unknown): Buffer {
  const ready: Buffer[] = [];
  const shell = JSON.stringify(value, (_key, item: unknown) => {
    if (!(item instanceof JsonText)) return item;
    ready.push(item.bytes);
    return MARK;
  });
  const parts = shell
    .split(`"${MARK}"`)
    .flatMap((part, at) => [...ready.slice(at - 1, at), Buffer.from(part)]);
  return Buffer.concat(parts);
}
