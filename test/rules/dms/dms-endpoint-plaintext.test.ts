import rule from "../../../rules/dms/dms-endpoint-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { endpoint } from "./samples.ts";

const kafka = { ...endpoint, EngineName: "kafka", SslMode: "none", ServerName: undefined };
const search = { ...endpoint, EngineName: "opensearch", SslMode: "none" };

verdicts(rule, {
  passes: {
    "a checked certificate": { subject: endpoint },
    "TLS without a check": { subject: { ...endpoint, EngineName: "postgres", SslMode: "require" } },
    "Kafka with TLS": { subject: { ...kafka, KafkaSettings: { SecurityProtocol: "sasl-ssl" } } },
    "OpenSearch over HTTPS": { subject: { ...search, overHttp: false } },
  },
  fails: {
    "no TLS": {
      subject: { ...endpoint, SslMode: "none" },
      message: "DMS talks to orders.dc1.example without TLS: its SSL mode is none",
      evidence: { EngineName: "mysql" },
    },
    "no SSL mode told, which is none": { subject: { ...endpoint, SslMode: undefined } },
    "Kafka in plaintext": {
      subject: { ...kafka, KafkaSettings: { SecurityProtocol: "plaintext" } },
      message: /its kafka endpoint without TLS: its SecurityProtocol is plaintext/,
    },
    "Kafka without a protocol": { subject: { ...kafka, KafkaSettings: {} }, message: /has no SecurityProtocol/ },
    "OpenSearch over HTTP": { subject: { ...search, overHttp: true }, message: /begins with http:/ },
  },
  skips: {
    S3: { subject: { ...endpoint, EngineName: "s3", SslMode: "none" }, message: /always encrypts/ },
    Redshift: { subject: { ...endpoint, EngineName: "redshift", SslMode: "none" } },
    "Redis, which has a rule of its own": { subject: { ...endpoint, EngineName: "redis", SslMode: "none" } },
    "made by AWS": { subject: { ...endpoint, SslMode: "none", IsReadOnly: true }, message: /zero-ETL/ },
  },
});
