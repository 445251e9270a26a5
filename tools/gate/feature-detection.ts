/**
 * Whether code only runs where a name has been asked for first: inside
 * `if (typeof x === "function")`, its `?:` and `&&` kin, or after an early
 * `if (typeof x !== "function") return`. A check elsewhere does not count.
 */
import type { AnyNode, Expression } from "acorn";
import { memberName, type Path } from "./syntax.ts";

export function isFeatureDetected(path: Path, name: string): boolean {
  return path.some((node, at) => {
    const child = path[at + 1];
    return child !== undefined && provesFor(node, child, name);
  });
}

/** Whether the node at the end of `path` only asks if it is there: `typeof x`, `if (x)`, `x && …`. */
export function asksForItself(path: Path): boolean {
  const node = path[path.length - 1];
  const parent = path[path.length - 2];
  switch (parent?.type) {
    case "UnaryExpression":
      return parent.operator === "typeof" || parent.operator === "!";
    case "IfStatement":
    case "ConditionalExpression":
      return parent.test === node;
    case "LogicalExpression":
      return parent.left === node;
    default:
      return false;
  }
}

/** Whether reaching `child` through `node` means that `name` exists. */
function provesFor(node: AnyNode, child: AnyNode, name: string): boolean {
  switch (node.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return (
        (child === node.consequent && proves(node.test, name, true)) ||
        (child === node.alternate && proves(node.test, name, false))
      );
    case "LogicalExpression":
      return child === node.right && provesRight(node.operator, node.left, name);
    case "Program":
    case "BlockStatement":
      return node.body.slice(0, indexIn(node.body, child)).some((before) => leaves(before, name));
    default:
      return false;
  }
}

function provesRight(operator: string, left: Expression, name: string): boolean {
  return operator === "??" ? false : proves(left, name, operator === "&&");
}

function indexIn(body: readonly AnyNode[], child: AnyNode): number {
  return Math.max(0, body.indexOf(child));
}

/** `if (typeof x !== "function") return;` */
function leaves(statement: AnyNode, name: string): boolean {
  if (statement.type !== "IfStatement" || !proves(statement.test, name, false)) return false;
  const { consequent } = statement;
  const last = consequent.type === "BlockStatement" ? consequent.body.at(-1) : consequent;
  return last?.type === "ReturnStatement" || last?.type === "ThrowStatement";
}

/** Whether `test` turning out as `outcome` means that `name` exists. */
function proves(test: AnyNode, name: string, outcome: boolean): boolean {
  switch (test.type) {
    case "UnaryExpression":
      return test.operator === "!" && proves(test.argument, name, !outcome);
    case "LogicalExpression": {
      const both = [proves(test.left, name, outcome), proves(test.right, name, outcome)];
      const eitherIsEnough = (test.operator === "&&") === outcome;
      return eitherIsEnough ? both.some(Boolean) : both.every(Boolean);
    }
    case "BinaryExpression":
      return provesByType(test.left, test.operator, test.right, name, outcome);
    default:
      return outcome && isNamed(test, name);
  }
}

function provesByType(
  left: AnyNode,
  operator: string,
  right: AnyNode,
  name: string,
  outcome: boolean,
): boolean {
  const [asked, answer] = left.type === "Literal" ? [right, left] : [left, right];
  if (asked.type !== "UnaryExpression" || asked.operator !== "typeof") return false;
  if (!isNamed(asked.argument, name) || answer.type !== "Literal") return false;
  // The bundler writes `typeof x < "u"` for `!== "undefined"`, and `>` for its opposite.
  if (answer.value === "u") return operator.startsWith("<") === outcome;
  const isEqual = operator.startsWith("=") === outcome;
  return isEqual !== (answer.value === "undefined");
}

function isNamed(node: AnyNode, name: string): boolean {
  if (node.type === "ChainExpression") return isNamed(node.expression, name);
  return (node.type === "Identifier" && node.name === name) || memberName(node) === name;
}
