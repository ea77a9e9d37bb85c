/** The types of steps, as documents write them. */
const stepTypes = new Set([
  "say",
  "menu",
  "collect",
  "hours",
  "branch",
  "share",
  "set",
  "lookup",
  "meeting",
  "transfer",
  "connect",
  "conference",
  "voicemail",
  "directory",
  "callback",
  "notify",
  "alert",
  "subflow",
  "goto",
  "return",
  "hangup",
]);
/** Actions have types, too, and some of them the same names. */
const actionNames = /action$/i;
const actionTypes = new Set(["notify", "transfer"]);

const message =
  "A step's type is known in lib/flow/steps and lib/ivr/steps alone: give the type a trait there, and ask for that.";

/** Nothing outside the homes of the steps compares a step's type with a literal or switches on it. */
export const noStepType = {
  create: (context) => ({
    BinaryExpression(node) {
      const [one, other] = [node.left, node.right];
      if (
        /^[!=]==?$/.test(node.operator) &&
        (comparesType(one, other) || comparesType(other, one))
      ) {
        context.report({ node, message });
      }
    },
    SwitchStatement(node) {
      if (isType(node.discriminant) && node.cases.some(({ test }) => isStepType(test))) {
        context.report({ node, message });
      }
    },
  }),
};

function comparesType(one, other) {
  if (!isStepType(other)) return false;
  return isType(one) || (one.name === "type" && !actionTypes.has(other.value));
}

function isType(expression) {
  if (expression?.type === "ChainExpression") return isType(expression.expression);
  return (
    expression?.type === "MemberExpression" &&
    expression.property.name === "type" &&
    !actionNames.test(nameOf(expression.object))
  );
}

function nameOf(expression) {
  return expression.name ?? expression.property?.name ?? "";
}

function isStepType(expression) {
  return expression?.type === "Literal" && stepTypes.has(expression.value);
}
