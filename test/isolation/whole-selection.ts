/** Operations that ask for everything a field can give. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { COST_LIMIT, TOKEN_LIMIT } from "../../server/api/limits.ts";
import { operationCost } from "../../server/api/operation-cost.ts";

/** Deep enough to come from a municipality to its people and back. */
const DEEPEST = 8;

/** An operation with one root field, its arguments as variables, and all below it that the limits allow. */
export function wholeOperation(
  schema: GraphQLSchema,
  kind: "query" | "mutation",
  field: GraphQLField<unknown, unknown>,
  variables: Record<string, unknown>,
): string {
  for (let depth = DEEPEST; ; depth -= 1) {
    const text = operationOf(kind, field, depth);
    const document = parse(text);
    const [operation] = document.definitions as OperationDefinitionNode[];
    const isShort = (document.tokenCount ?? Infinity) <= TOKEN_LIMIT;
    if (isShort && operationCost(schema, document, operation!, variables) <= COST_LIMIT) return text;
  }
}

function operationOf(
  kind: "query" | "mutation",
  field: GraphQLField<unknown, unknown>,
  deepest: number,
): string {
  const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(", ");
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
  const body = selectionOf(getNamedType(field.type), [], deepest);
  return `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${body} }`;
}

/** Every field of a type, nested; a type is not entered again below itself. */
function selectionOf(type: GraphQLNamedType, above: readonly string[], depth: number): string {
  if (isLeafType(type)) return "";
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((member) => `... on ${member.name} ${selectionOf(member, above, depth)}`);
    return `{ __typename ${members.join(" ")} }`;
  }
  if (!isObjectType(type) || depth === 0 || above.includes(type.name)) return "";
  const inside = [...above, type.name];
  const fields = Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .map((field) => {
      const below = getNamedType(field.type);
      const selection = selectionOf(below, inside, depth - 1);
      const page = field.args.some((argument) => argument.name === "first") ? "(first: 2)" : "";
      return isLeafType(below) || selection ? `${field.name}${page} ${selection}` : "";
    });
  return `{ __typename ${fields.join(" ")} }`;
}
