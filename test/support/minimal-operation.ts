/** The smallest operation that reaches a field: required arguments with made-up values, nothing selected but a leaf. */
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

export interface MinimalOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: "018f0000-0000-7000-8000-000000000000",
  Int: 1,
  Float: 1,
  Boolean: true,
  PlainDate: "2026-04-16",
  DateTime: "2026-04-16T09:00:00.000Z",
  JSON: {},
};

/** A value of the type that passes its coercion; it names nothing that exists. */
export function madeUpValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return madeUpValue(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? "нет";
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map(({ name, type: inner }) => [name, madeUpValue(inner)]));
}

/**
 * The operation that asks for a root field.
 *
 * @param kind `query` or `mutation`
 * @param inside a selection to stand in the place of the leaf, e.g. `{ links { state } }`
 */
export function minimalOperation(
  kind: "query" | "mutation",
  field: GraphQLField<unknown, unknown>,
  inside?: string,
): MinimalOperation {
  const { declared, passed, variables } = argumentsOf(field);
  const selection = inside ?? (isCompositeType(getNamedType(field.type)) ? "{ __typename }" : "");
  return { query: `${kind} ${declared} { ${field.name}${passed} ${selection} }`, variables };
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>) {
  const required = args.filter(isRequiredArgument);
  const brackets = (parts: readonly string[]) => (parts.length === 0 ? "" : `(${parts.join(", ")})`);
  return {
    declared: brackets(required.map(({ name, type }) => `$${name}: ${String(type)}`)),
    passed: brackets(required.map(({ name }) => `${name}: $${name}`)),
    variables: Object.fromEntries(required.map(({ name, type }) => [name, madeUpValue(type)])),
  };
}
