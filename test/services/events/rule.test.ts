import { expect, it } from "vitest";
import { eventsRule } from "../../../src/services/events/rule.ts";
import { admitted, PASSWORD } from "../masked.ts";

it("keeps of a target not what it is sent", async () => {
  const out = await admitted(eventsRule.spec.aspects["targets"]!, {
    Targets: [
      {
        ...{ Id: "1", Arn: "arn:aws:events:eu-west-1:111122223333:api-destination/x/y", RoleArn: "arn:role" },
        Input: JSON.stringify({ password: PASSWORD }),
        HttpParameters: { HeaderParameters: { Authorization: PASSWORD } },
        InputTransformer: { InputTemplate: PASSWORD },
      },
    ],
  });
  expect(out).toEqual({
    Targets: [{ Id: "1", Arn: "arn:aws:events:eu-west-1:111122223333:api-destination/x/y", RoleArn: "arn:role" }],
  });
});
