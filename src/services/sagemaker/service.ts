import type { SageMaker } from "@aws-sdk/client-sagemaker";
import { wholeAnswer } from "../../aws/whole-answer.ts";
import { service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

export const sagemaker = service<SageMaker>("sagemaker");

/** The most that SageMaker's lists give in a page. */
export const SAGEMAKER_PAGE = 100;

/** Tags, which no list brings. */
export const tagging = sagemaker("listTags", {
  input: ({ arn }: { readonly arn: string }) => ({ ResourceArn: arn, MaxResults: 100 }),
  admit: wholeAnswer,
  value: (out) => tagsOf(out.Tags),
});
