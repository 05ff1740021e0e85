import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSecureContext, type SecureContext } from "node:tls";

/** A certificate for AWS's hosts in one region, signed by an authority that lives as long as the bench. */
export interface Authority {
  /** For NODE_EXTRA_CA_CERTS. */
  readonly path: string;
  /** A certificate for a host, one for all hosts of its region as at AWS. */
  contextFor(host: string): SecureContext;
  /** Of hosts that name no region. */
  readonly tls: { readonly key: string; readonly cert: string };
  close(): void;
}

/** @throws {Error} without openssl */
export function authority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), "sim-"));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.crt", "-days", "2", "-subj", "/CN=bench");
  const issue = (name: string, hosts: readonly string[]) => {
    const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(",")}`;
    const by = ["-CA", "ca.crt", "-CAkey", "ca.key", "-days", "2", "-subj", `/CN=${name}`, "-addext", names];
    openssl("req", "-x509", ...key, "-keyout", `${name}.key`, "-out", `${name}.crt`, ...by);
    return { key: readFileSync(at(`${name}.key`), "utf8"), cert: readFileSync(at(`${name}.crt`), "utf8") };
  };
  const contexts = new Map<string, SecureContext>();
  const tls = issue("global", ["*.amazonaws.com"]);
  return {
    path: at("ca.crt"),
    tls,
    contextFor: (host) => {
      const region = /\.([a-z]+-[a-z]+-\d)\./.exec(host)?.[1] ?? "global";
      let context = contexts.get(region);
      if (!context) {
        const hosts = ["*", "*.s3-control", "api.ecr", "*.dkr.ecr"].map(
          (prefix) => `${prefix}.${region}.amazonaws.com`,
        );
        const own = region === "global" ? tls : issue(region, [...hosts, `*.${region}.api.aws`]);
        contexts.set(region, (context = createSecureContext(own)));
      }
      return context;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
