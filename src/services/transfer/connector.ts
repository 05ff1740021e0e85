import type { ListConnectorsResponse, ListedConnector } from "@aws-sdk/client-transfer";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { tagging, transfer, TRANSFER_PAGE } from "./service.ts";

/** Connectors that send files to partners and fetch them. Their URLs, in which a password may stand, stay outside. */
export const transferConnector = kind<Omit<ListedConnector, "Url">>()("AWS::Transfer::Connector", {
  list: transfer("listConnectors", {
    pageSize: TRANSFER_PAGE,
    admit: ({ Connectors = [], NextToken }: ListConnectorsResponse) => ({
      NextToken,
      Connectors: Connectors.map(({ Arn, ConnectorId }) => ({ Arn, ConnectorId })),
    }),
    value: (out) => out.Connectors,
  }),
  identity: (c) => ({ arn: c.Arn, name: c.ConnectorId }),
  tags: "tagging",
  aspects: {
    tagging,
    /** The role by which it writes to CloudWatch; without one it writes nothing. */
    loggingRole: transfer("describeConnector", {
      input: ({ ConnectorId }: Omit<ListedConnector, "Url">) => ({ ConnectorId }),
      admit: ({ Connector }) => ({ LoggingRole: present(Connector).LoggingRole }),
      value: (out) => out.LoggingRole,
    }),
  },
});
