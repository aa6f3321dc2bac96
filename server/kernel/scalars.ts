/** Scalars of the API beyond GraphQL's own. */
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { DateTimeResolver, JSONResolver } from "graphql-scalars";
import { parsePlainDate, type PlainDate } from "./plain-date.ts";

/** A calendar day, `YYYY-MM-DD`, without a zone. */
export const PlainDateScalar = new GraphQLScalarType<PlainDate, string>({
  name: "PlainDate",
  description: "A calendar day as the municipality counts it, `YYYY-MM-DD`.",
  serialize: (value) => value as string,
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
});

export const DateTimeScalar = DateTimeResolver;
export const JsonScalar = JSONResolver;

function readDay(value: unknown): PlainDate {
  const day = typeof value === "string" ? parsePlainDate(value) : null;
  if (day === null) {
    throw new GraphQLError("Дата задаётся как ГГГГ-ММ-ДД и должна существовать.", {
      extensions: { code: "BAD_INPUT" },
    });
  }
  return day;
}
