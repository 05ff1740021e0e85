export const MACHINE = "arn:aws:states:eu-west-1:111122223333:stateMachine:returns";

/** A state machine as it enters, with what was seen in its definition. */
export const machine = (definition: object = {}, setup: object = {}) => ({
  name: "returns",
  stateMachineArn: MACHINE,
  type: "STANDARD",
  setup: { status: "ACTIVE", type: "STANDARD", definition: { secrets: [], calls: [], ...definition }, ...setup },
});
