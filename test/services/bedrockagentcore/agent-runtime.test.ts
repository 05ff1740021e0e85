import { expect, it } from "vitest";
import { agentRuntime } from "../../../src/services/bedrockagentcore/agent-runtime.ts";
import { admitted, PASSWORD } from "../masked.ts";

it("agent runtimes keep their network, not their environment", async () => {
  const { settings } = agentRuntime.spec.aspects as Record<string, never>;
  const networkConfiguration = { networkMode: "PUBLIC" };
  const answer = { agentRuntimeId: "helper", networkConfiguration, environmentVariables: { API_KEY: PASSWORD } };
  expect(await admitted(settings!, answer)).toEqual({ networkConfiguration });
});
