/** A scan that looks every quarter of a second at its own estimate. `progress.ts <head-room> <path of the outcome>` */
import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { rules } from "../rules/index.ts";
import { collect } from "../src/collect/index.ts";
import { Outlook } from "../src/collect/outlook.ts";
import { plan } from "../src/plan/index.ts";
import { Live } from "../src/source/live/index.ts";

/** How far the estimate was off at worst after a third of the scan; 1 is exact. */
export interface Honesty {
  readonly worst: number;
  readonly seconds: number;
}

const [, , headRoom, path] = argv;
const { AWS_ACCESS_KEY_ID: accessKeyId = "", AWS_SECRET_ACCESS_KEY: secretAccessKey = "" } = process.env;
const live = new Live({
  credentials: () => Promise.resolve({ accessKeyId, secretAccessKey }),
  region: "us-east-1",
  now: () => new Date(),
  pace: { headRoom: Number(headRoom) },
});
const [account] = await live.accounts();
const planned = plan(rules);
const outlook = new Outlook(planned, account!, () => performance.now());
const looks: { readonly at: number; readonly left: number }[] = [];
const started = performance.now();
const elapsed = () => (performance.now() - started) / 1000;
const timer = setInterval(() => looks.push({ at: elapsed(), left: outlook.estimate(live.traffic).seconds }), 250);
await collect(planned, account!, live, outlook);
clearInterval(timer);
const seconds = elapsed();
await live.close();
// Of the last second nobody wants to know whether it is a half.
const off = looks
  .filter(({ at }) => at >= seconds / 3)
  .map(({ at, left }) => Math.max(1, left) / Math.max(1, seconds - at))
  .map((ratio) => Math.max(ratio, 1 / ratio));
const honesty: Honesty = { worst: Math.max(1, ...off), seconds };
writeFileSync(path!, JSON.stringify(honesty));
