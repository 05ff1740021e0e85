import rule from "../../../rules/dms/dms-endpoint-mongodb-auth-off.ts";
import { verdicts } from "../../verdicts.ts";
import { endpoint } from "./samples.ts";

const mongo = { ...endpoint, EngineName: "mongodb", ServerName: "mongo.example", hasUser: false };

verdicts(rule, {
  passes: {
    "a password": { subject: { ...mongo, MongoDbSettings: { AuthType: "password" } } },
    "type untold, a user": { subject: { ...mongo, hasUser: true } },
    "type untold, a secret": { subject: { ...mongo, MongoDbSettings: { SecretsManagerSecretId: "mongo" } } },
  },
  fails: {
    "no password": {
      subject: { ...mongo, MongoDbSettings: { AuthType: "no" } },
      message: "DMS does not log in to mongo.example: its AuthType is no",
    },
    "no password, though there is a user": {
      subject: { ...mongo, hasUser: true, MongoDbSettings: { AuthType: "no", SecretsManagerSecretId: "mongo" } },
    },
    "neither a type nor a user": { subject: mongo, message: /neither an AuthType nor a user/ },
  },
  skips: { "another engine": { subject: endpoint } },
});
