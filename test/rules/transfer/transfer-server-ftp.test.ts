import rule from "../../../rules/transfer/transfer-server-ftp.ts";
import { denied, verdicts } from "../../verdicts.ts";

const server = { Arn: "arn:aws:transfer:eu-west-1:111122223333:server/s-1", ServerId: "s-1", State: "ONLINE" };

verdicts(rule, {
  passes: {
    SFTP: { subject: { ...server, protocols: ["SFTP"] } },
    "FTP over TLS": { subject: { ...server, protocols: ["FTPS", "AS2"] } },
  },
  fails: {
    "beside SFTP": { subject: { ...server, protocols: ["SFTP", "FTP"] }, message: "it speaks SFTP, FTP" },
    "stopped for now": { subject: { ...server, State: "OFFLINE", protocols: ["FTP"] } },
  },
  unknowns: { denied: { subject: denied({ ...server }, "protocols") } },
});
