import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { calledInWords, calledKinds, isCalledThere } from "../../src/services/stepfunctions/called.ts";
import { stateMachine } from "../../src/services/stepfunctions/state-machine.ts";

export default defineRule({
  id: "stepfunctions-state-machine-target-missing",
  title: "Step Functions state machine calls what does not exist",
  severity: "high",
  why: "Every execution that comes to this state fails there, perhaps on a branch that is taken only when something else has gone wrong already.",
  fix: {
    text: "Name what took its place in the definition, or make it again. Best let the template that makes the function or queue fill its ARN in.",
    cli: "aws stepfunctions describe-state-machine --state-machine-arn <arn>\naws stepfunctions update-state-machine --state-machine-arn <arn> --definition file://<definition.json>",
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html",
      "https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html",
    ],
  },
  examples: {
    pass: "All functions, queues, topics and tables that its states name are there.",
    fail: "The state `Refund` invokes the function refund, which was deleted.",
  },
  subject: stateMachine.with("setup"),
  context: calledKinds,
  check: (machine, { lambda, sqs, sns, dynamodb, states }) => {
    const { status, definition } = machine.setup;
    if (status === "DELETING") return skip("it is being deleted");
    const { calls } = definition;
    if (calls.length === 0) return skip("its definition names no function, queue, topic, table or state machine");
    const all = { lambda, sqs, sns, dynamodb, states };
    const judged = calls.map((call) => ({ call, there: isCalledThere(call, machine, all) }));
    const missing = judged.filter(({ there }) => there === false).map(({ call }) => call);
    if (missing.length > 0) {
      const words = missing.map((call) => `${calledInWords(call)} (state ${call.state})`);
      return fail(`does not exist: ${words.join(", ")}`, { missing });
    }
    const open = judged.flatMap(({ there, call }) => (there === undefined ? [call.target] : []));
    return open.length > 0 ? skip(`lies in another account or region: ${[...new Set(open)].join(", ")}`) : pass;
  },
});
