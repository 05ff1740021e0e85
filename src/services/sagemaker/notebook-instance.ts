import type { DescribeNotebookInstanceOutput, NotebookInstanceSummary } from "@aws-sdk/client-sagemaker";
import { type Identity, kind } from "../../model/index.ts";
import { SAGEMAKER_PAGE, sagemaker, tagging } from "./service.ts";

/** Addresses of code repositories, which may hold a password, and the notebook's own are left out. */
type Summary = Pick<
  NotebookInstanceSummary,
  "NotebookInstanceArn" | "NotebookInstanceName" | "NotebookInstanceStatus" | "InstanceType"
>;

type NotebookSetup = Pick<
  DescribeNotebookInstanceOutput,
  "DirectInternetAccess" | "SubnetId" | "SecurityGroups" | "RootAccess" | "PlatformIdentifier"
>;

/** Notebook instances, stopped ones too, without those being deleted. */
export const notebookInstance = kind<Summary>()("AWS::SageMaker::NotebookInstance", {
  list: sagemaker("listNotebookInstances", {
    pageSize: SAGEMAKER_PAGE,
    admit: ({ NotebookInstances = [] }) => ({
      NotebookInstances: NotebookInstances.map(
        ({ NotebookInstanceArn, NotebookInstanceName, NotebookInstanceStatus, InstanceType }): Summary => ({
          ...{ NotebookInstanceArn, NotebookInstanceName, NotebookInstanceStatus, InstanceType },
        }),
      ),
    }),
    value: (out) => out.NotebookInstances.filter((one) => one.NotebookInstanceStatus !== "Deleting"),
  }),
  identity: (n) => ({ arn: n.NotebookInstanceArn, name: n.NotebookInstanceName }),
  tags: "tagging",
  aspects: {
    setup: sagemaker("describeNotebookInstance", {
      input: ({ name }: Identity) => ({ NotebookInstanceName: name }),
      admit: ({ DirectInternetAccess, SubnetId, SecurityGroups, RootAccess, PlatformIdentifier }): NotebookSetup => ({
        ...{ DirectInternetAccess, SubnetId, SecurityGroups, RootAccess, PlatformIdentifier },
      }),
      value: (out) => out,
    }),
    tagging,
  },
});
