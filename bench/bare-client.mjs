// A client without any library of AWS: signs requests by hand (SigV4), keeps connections, reads the answers and throws
// them away. It sends what it is given, wave after wave. `node bare-client.mjs <waves.json>`
import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import hpagent from "hpagent";

const { HTTPS_PROXY: proxy, AWS_ENDPOINT_URL: endpoint } = process.env;
const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = process.env;
const options = { keepAlive: true, maxSockets: 6 };
const agent = proxy
  ? new hpagent.HttpsProxyAgent({ ...options, proxy })
  : new HttpAgent({ ...options, maxSockets: 16 });

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

function signed({ host, method, path, headers, body, service, region }) {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const all = { ...headers, host, "x-amz-content-sha256": sha256(body), "x-amz-date": time };
  const names = Object.keys(all).sort();
  const [pathname, query = ""] = path.split("?");
  const canonical = [
    ...[method, pathname, query.split("&").sort().join("&")],
    ...names.map((name) => `${name}:${all[name]}`),
    ...["", names.join(";"), all["x-amz-content-sha256"]],
  ].join("\n");
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const key = scope.split("/").reduce(hmac, `AWS4${secret}`);
  const signature = createHmac("sha256", key)
    .update(["AWS4-HMAC-SHA256", time, scope, sha256(canonical)].join("\n"))
    .digest("hex");
  const credential = `AWS4-HMAC-SHA256 Credential=${id}/${scope}`;
  all.authorization = `${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return all;
}

function send(one) {
  return new Promise((resolve, reject) => {
    const { hostname: host, port } = endpoint ? new URL(endpoint) : { hostname: one.host, port: 443 };
    const headers = signed(one);
    const request = (endpoint ? httpRequest : httpsRequest)({
      agent,
      host,
      port,
      method: one.method,
      path: one.path,
      headers,
    });
    request.on("error", reject);
    request.on("response", (response) => response.resume().on("end", resolve));
    request.end(one.body);
  });
}

for (const wave of JSON.parse(readFileSync(process.argv[2], "utf8"))) await Promise.all(wave.map(send));
agent.destroy();
