#!/usr/bin/env node
"use strict";
// Set before anything else runs: Node resolves host names on this pool, one name a thread.
process.env.UV_THREADPOOL_SIZE ??= "64";
// The SDK would print a warning about Node 20 on every scan.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
const { join } = require("node:path");
keepCompiled();
const { main } = require("../dist/cli/main.cjs");
const { version } = require("../package.json");

const { argv, stdout } = process;
const interrupted = new AbortController();
// Every request in flight listens to it.
require("node:events").setMaxListeners(0, interrupted.signal);
// A person stops it by the one, a container or CI by the other.
const stop = () => (interrupted.signal.aborted ? process.exit(130) : interrupted.abort());
process.on("SIGINT", stop).on("SIGTERM", stop);
stdout.on("error", ({ code }) => {
  // A reader that went away (`| head`) is no fault of the scan.
  if (code === "EPIPE") return;
  process.stderr.write(`cloud-audit: The report could not be written to standard output (${code}).\n`);
  process.exit(2);
});

// Node makes a stream when it is first asked for; most commands never write to this one.
const stderr = {
  write: (text) => process.stderr.write(text),
  get isTTY() {
    return process.stderr.isTTY;
  },
  get columns() {
    return process.stderr.columns;
  },
};

main({
  argv: argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  packageRoot: join(__dirname, ".."),
  version,
  stdout,
  stderr,
  now: () => new Date(),
  interrupted: interrupted.signal,
}).then((code) => (process.exitCode = code));

/** In a folder of the user's own: Node's default is one that everybody may write to. */
function keepCompiled() {
  const { HOME, LOCALAPPDATA, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, ".cache"));
  if (!caches || NODE_DISABLE_COMPILE_CACHE) return;
  const folder = join(caches, "cloud-audit");
  const { enableCompileCache } = require("node:module");
  if (enableCompileCache) return void enableCompileCache(folder);
  const command = /^[a-z]+$/.exec(process.argv[2])?.[0] ?? "other";
  require("./compile-cache.js")(folder, join(__dirname, "../dist/cli"), command);
}
