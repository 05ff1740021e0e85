/** The walls of the house. Each has its reason; `npm run walls` checks them. */
const NODE_IO =
  "^(node:)?(fs|fs/promises|child_process|http|https|http2|net|tls|dgram|dns|process|worker_threads|cluster|readline)$";
const SDK = "^(node_modules/)?(@aws-sdk|@smithy)/";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle has no bottom to begin reading at.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "model-imports-nothing",
      comment: "The words of the house depend on nothing that is said in them.",
      severity: "error",
      from: { path: "^src/model/" },
      to: { pathNot: "^src/model/" },
    },
    {
      name: "rule-imports-model",
      comment: "A rule author's API must not drag the engine along.",
      severity: "error",
      from: { path: "^src/rule/" },
      to: { pathNot: ["^src/(rule|model)/", "^(node_modules/)?zod(/|$)"] },
    },
    {
      name: "aws-is-pure",
      comment: "Knowledge of AWS is shared by all, so it knows nobody but the model.",
      severity: "error",
      from: { path: "^src/aws/" },
      to: { path: "^src/", pathNot: "^src/(aws|model)/" },
    },
    {
      name: "rules-see-declarations-only",
      comment: "A rule decides on what it is given: no I/O, no SDK, no engine, no other rule.",
      severity: "error",
      from: { path: "^rules/.+/" },
      to: { pathNot: ["^src/(rule|aws|services)/", "^src/model/"] },
    },
    {
      name: "rules-do-not-share",
      comment: "What two rules share belongs to src/aws or to the service.",
      severity: "error",
      from: { path: "^rules/.+/([^/]+)\\.ts$" },
      to: { path: "^rules/" },
    },
    {
      name: "services-declare",
      comment: "A kind says what is read; who reads it and with what is not its business.",
      severity: "error",
      from: { path: "^src/services/" },
      to: { path: "^src/", pathNot: "^src/(services|aws|model)/" },
    },
    {
      name: "sdk-at-run-time-in-source-only",
      comment: "Only the source sends requests; everything else may use the SDK's types.",
      severity: "error",
      from: { path: "^(src|rules)/", pathNot: "^src/source/" },
      to: { path: SDK, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure-rooms",
      comment: "Planning, judging and wording must give the same answer to the same question, anywhere.",
      severity: "error",
      from: { path: "^src/(model|rule|aws|services|plan|collect|evaluate|suppress|report|origin)/" },
      to: { path: NODE_IO, dependencyTypes: ["core"] },
    },
    {
      name: "files-in-three-rooms",
      comment: "Who touches the disk is easy to find.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(config|source|cli)/" },
      to: { path: "^(node:)?fs", dependencyTypes: ["core"] },
    },
    {
      name: "origin-reads-code",
      comment: "Which line made a resource is told by texts alone: no engine, no AWS, and the files come from outside.",
      severity: "error",
      from: { path: "^src/origin/" },
      to: { path: "^src/", pathNot: "^src/(origin|model)/" },
    },
    {
      name: "origin-on-demand",
      comment: "It weighs as much as the rest of the command line, and most scans have no --source.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(origin/|cli/source-(lines|tree)\\.ts$)" },
      to: { path: "^src/origin/" },
    },
    {
      name: "nobody-imports-the-cli",
      comment: "The command line is the outermost room: only main opens it.",
      severity: "error",
      from: { path: "^(src|rules)/", pathNot: "^src/(cli/|main\\.ts$)" },
      to: { path: "^src/cli/" },
    },
    {
      name: "nobody-imports-tests",
      comment: "What ships must not need what tests it.",
      severity: "error",
      from: { path: "^(src|rules|bin)/" },
      to: { path: "^(test|scripts|bench)/" },
    },
    {
      name: "reachable",
      comment: "A file that nothing leads to is dead.",
      severity: "error",
      from: { path: "^src/(main|index)\\.ts$" },
      to: { path: "^(src|rules)/", pathNot: "^src/(main|index)\\.ts$", reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
