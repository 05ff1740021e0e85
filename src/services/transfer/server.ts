import type { ListedServer } from "@aws-sdk/client-transfer";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { tagging, transfer, TRANSFER_PAGE } from "./service.ts";

/** Servers that files are brought to, on-line or stopped. */
export const transferServer = kind<ListedServer>()("AWS::Transfer::Server", {
  list: transfer("listServers", { pageSize: TRANSFER_PAGE, value: (out) => out.Servers }),
  identity: (s) => ({ arn: s.Arn, name: s.ServerId }),
  tags: "tagging",
  aspects: {
    tagging,
    /** What it speaks: `SFTP`, `FTPS`, `FTP`, `AS2`. The rest of its settings, banners and all, stays outside. */
    protocols: transfer("describeServer", {
      input: ({ ServerId }: ListedServer) => ({ ServerId }),
      admit: ({ Server }) => ({ Protocols: present(Server).Protocols }),
      // SFTP is what a server speaks unless it is told otherwise.
      value: ({ Protocols = ["SFTP"] }): readonly string[] => Protocols,
    }),
  },
});
