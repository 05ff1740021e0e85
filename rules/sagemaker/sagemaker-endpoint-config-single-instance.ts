import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { endpointConfig, onInstances } from "../../src/services/sagemaker/endpoint-config.ts";

export default defineRule({
  id: "sagemaker-endpoint-config-single-instance",
  title: "SageMaker endpoint starts a variant on a single instance",
  severity: "medium",
  why: "SageMaker spreads instances over Availability Zones, which takes two: with one, the failure of a machine or a zone leaves the model without an answer until another has started.",
  fix: {
    text: "Make a new endpoint configuration, since one cannot be changed, with two instances or more for each variant, and update the endpoint with it. Where it scales by itself, set the minimum to two as well. A model that is asked rarely may be served without instances (serverless inference).",
    cli: "aws sagemaker create-endpoint-config --endpoint-config-name <new-config> --production-variants VariantName=AllTraffic,ModelName=<model>,InstanceType=<instance-type>,InitialInstanceCount=2\naws sagemaker update-endpoint --endpoint-name <endpoint> --endpoint-config-name <new-config>",
    terraform: `resource "aws_sagemaker_endpoint_configuration" "<name>" {
  # …
  production_variants {
    variant_name           = "AllTraffic"
    model_name             = aws_sagemaker_model.<name>.name
    instance_type          = "<instance-type>"
    initial_instance_count = 2
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::EndpointConfig
  Properties:
    ProductionVariants:
      - VariantName: AllTraffic
        ModelName: !GetAtt <Model>.ModelName
        InstanceType: <instance-type>
        InitialInstanceCount: 2
        InitialVariantWeight: 1`,
  },
  references: {
    fsbp: ["SageMaker.4"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-best-practices.html",
      "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProductionVariant.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-4",
    ],
  },
  concerns: {
    cloudformation: "ProductionVariants",
    terraform: ["aws_sagemaker_endpoint_configuration.production_variants.initial_instance_count"],
  },
  examples: {
    pass: "Every variant starts with two instances or more.",
    fail: "The variant AllTraffic starts with one instance.",
  },
  subject: endpointConfig.with("setup"),
  check: ({ setup }) => {
    const variants = onInstances(setup);
    if (variants.length === 0) return skip("none of its variants starts with instances");
    const single = variants.filter(({ InitialInstanceCount }) => InitialInstanceCount === 1);
    if (single.length === 0) return pass;
    const names = single.map(({ VariantName }) => VariantName).join(", ");
    return fail(
      `${single.length === 1 ? "variant" : "variants"} ${names} ${single.length === 1 ? "starts" : "start"} with one instance`,
      { ProductionVariants: single },
      // Requests that wait in a queue outlast the instance.
      setup.asynchronous ? { severity: "low" } : {},
    );
  },
});
