import rule from "../../../rules/sagemaker/sagemaker-endpoint-config-single-instance.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { endpointConfig } from "./samples.ts";

const variant = (VariantName: string, InitialInstanceCount?: number) => ({
  ...{ VariantName, InstanceType: "ml.m5.large", InitialInstanceCount },
});
const serverless = { VariantName: "rare", ServerlessConfig: { MemorySizeInMB: 2048, MaxConcurrency: 5 } };
const having = (...ProductionVariants: object[]) => endpointConfig({ ProductionVariants });
const one = variant("AllTraffic", 1);

verdicts(rule, {
  passes: {
    two: { subject: having(variant("AllTraffic", 2)) },
    "two, and a serverless variant": { subject: having(variant("often", 2), serverless) },
  },
  fails: {
    one: {
      subject: having(one),
      message: "variant AllTraffic starts with one instance",
      evidence: { ProductionVariants: [one] },
      severity: "medium",
    },
    "one of three": {
      subject: having(variant("a", 3), variant("b", 1), variant("c", 1)),
      message: /^variants b, c start /,
    },
    "behind a queue": {
      subject: endpointConfig({ ProductionVariants: [one], asynchronous: true }),
      severity: "low",
    },
  },
  skips: {
    serverless: { subject: having(serverless) },
    "none to begin with": { subject: having(variant("AllTraffic", 0)) },
    "no count": { subject: having(variant("AllTraffic")) },
  },
  unknowns: { "not described": { subject: denied(having(one), "setup") } },
});
