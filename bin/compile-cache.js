"use strict";
/**
 * Keeps what V8 makes of our code, so that the next start need not compile it again: what `module.enableCompileCache`
 * does from Node 22.1 on, for the versions before. It saves two fifths of a scan of the demo.
 *
 * A file holds all that one command has loaded so far: `length of the head, head, code`. It is for one build of ours,
 * one version of Node and one machine; what V8 does not accept is compiled as ever. V8 runs what it is given, so only a
 * file that nobody else can have written is taken.
 */
const {
  mkdirSync,
  openSync,
  closeSync,
  fstatSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const Module = require("node:module");
const { basename, dirname, join } = require("node:path");
const { Script } = require("node:vm");

/** @param {string} folder where to keep it @param {string} code the folder of our code @param {string} command */
module.exports = function compileCache(folder, code, command) {
  const build = statSync(join(code, "main.cjs"));
  const { arch, version } = process;
  const path = join(folder, `${command}-${version}-${arch}-${build.size}-${Math.trunc(build.mtimeMs)}.cache`);
  const kept = read(path);
  const compiled = new Map();
  const compile = Module.prototype._compile;

  Module.prototype._compile = function (text, file) {
    if (dirname(file) !== code) return compile.call(this, text, file);
    const name = basename(file);
    const cachedData = kept.get(name);
    // Code that was kept cannot import ES modules.
    if (!cachedData && text.includes("import(")) return compile.call(this, text, file);
    const script = new Script(Module.wrap(text), { filename: file, cachedData });
    if (!cachedData || script.cachedDataRejected) compiled.set(name, script);
    const require = (id) => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, require, this, file, code);
  };
  process.on("exit", () => {
    if (compiled.size === 0) return;
    // As late as this, so that what was compiled on its first call is kept too.
    for (const [name, script] of compiled) kept.set(name, script.createCachedData());
    write(path, kept);
  });
};

function read(path) {
  const kept = new Map();
  let file;
  try {
    file = openSync(path, "r");
    const { uid, mode, size } = fstatSync(file);
    if ((process.getuid?.() ?? uid) !== uid || (mode & 0o022) !== 0) return kept;
    const bytes = readFileSync(file);
    const head = 4 + bytes.readUInt32LE(0);
    const { whole, parts } = JSON.parse(bytes.toString("utf8", 4, head));
    if (head + whole !== size) return kept;
    for (const [name, start, end] of parts) kept.set(name, bytes.subarray(head + start, head + end));
  } catch {
    // Not there, or not ours: it will be made.
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return kept;
}

function write(path, kept) {
  let whole = 0;
  const parts = [...kept].map(([name, { length }]) => [name, whole, (whole += length)]);
  const head = Buffer.from(JSON.stringify({ whole, parts }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Somebody may start the same command at this moment.
    const own = `${path}.${process.pid}`;
    writeFileSync(own, Buffer.concat([length, head, ...kept.values()]), { mode: 0o600 });
    renameSync(own, path);
  } catch {
    // Nobody needs it but the clock.
  }
}
