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
  /** Declarations of the variables, and the field with its arguments: for putting it below another one. */
  readonly declared: readonly string[];
  readonly selection: string;
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
 * The operation that asks for a field.
 *
 * @param also an optional argument to pass as well; its value is the caller's to give
 */
export function minimalOperation(
  kind: "query" | "mutation",
  field: GraphQLField<unknown, unknown>,
  also?: string,
): MinimalOperation {
  const args = field.args.filter((each) => isRequiredArgument(each) || each.name === also);
  const brackets = (parts: readonly string[]) => (parts.length === 0 ? "" : `(${parts.join(", ")})`);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = brackets(args.map(({ name }) => `${name}: $${name}`));
  const leaf = isCompositeType(getNamedType(field.type)) ? "{ __typename }" : "";
  const selection = `${field.name}${passed} ${leaf}`;
  return {
    query: `${kind} ${brackets(declared)} { ${selection} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, madeUpValue(type)])),
    declared,
    selection,
  };
}
