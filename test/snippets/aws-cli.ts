import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

// Names of the command line that differ from those of the SDK's packages.
const PACKAGES: Readonly<Record<string, string>> = {
  s3api: "s3",
  s3control: "s3-control",
  elbv2: "elastic-load-balancing-v2",
  elb: "elastic-load-balancing",
  // A subset of RDS, under its endpoint.
  docdb: "rds",
  secretsmanager: "secrets-manager",
  stepfunctions: "sfn",
  events: "eventbridge",
  autoscaling: "auto-scaling",
  "application-autoscaling": "application-auto-scaling",
  "redshift-serverless": "redshift-serverless",
  logs: "cloudwatch-logs",
  elasticbeanstalk: "elastic-beanstalk",
  opensearch: "opensearch",
  route53: "route-53",
  route53domains: "route-53-domains",
  configservice: "config-service",
  dms: "database-migration-service",
  apigateway: "api-gateway",
  "cognito-idp": "cognito-identity-provider",
  servicecatalog: "service-catalog",
};

/** Flags that every command of the AWS CLI takes. */
const GLOBAL_FLAGS = new Set([
  "profile",
  "region",
  "query",
  "output",
  "endpoint-url",
  "cli-input-json",
  "cli-input-yaml",
  "no-cli-pager",
  "generate-cli-skeleton",
  "page-size",
  "max-items",
]);

// The CLI's own short forms of members that the API holds deeper, by command.
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  "ec2 authorize-security-group-ingress": ["protocol", "port", "cidr", "source-group", "group-owner"],
  "ec2 revoke-security-group-ingress": ["protocol", "port", "cidr", "source-group", "group-owner"],
  "ec2 authorize-security-group-egress": ["protocol", "port", "cidr", "source-group"],
  "ec2 revoke-security-group-egress": ["protocol", "port", "cidr", "source-group"],
  "ec2 modify-instance-attribute": ["user-data"],
  "ec2 create-network-acl-entry": ["ingress"],
  "ec2 run-instances": ["count", "associate-public-ip-address", "secondary-private-ip-addresses"],
  "cloudfront update-distribution": ["default-root-object"],
  "ecs register-task-definition": [],
  "sns subscribe": ["notification-endpoint"],
  "eks update-cluster-version": ["kubernetes-version"],
  "eks update-nodegroup-version": ["kubernetes-version"],
};

// Commands that the CLI adds to the API's operations.
const OWN_COMMANDS = new Set(["wait", "s3", "configure", "sso", "ecs deploy", "cloudformation deploy"]);

/** What is wrong with a snippet of AWS CLI commands; empty when each operation and parameter exists in the API. */
export function faultsOfCli(snippet: string): string[] {
  const joined = snippet.replace(/\\\n\s*/g, " ");
  return joined
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("aws "))
    .flatMap(faultsOfCommand);
}

function faultsOfCommand(line: string): string[] {
  const [, command = "", operation = ""] = line.split(/\s+/);
  if (OWN_COMMANDS.has(command) || OWN_COMMANDS.has(operation) || OWN_COMMANDS.has(`${command} ${operation}`))
    return [];
  const members = membersOf(PACKAGES[command] ?? command, operation);
  if (typeof members === "string") return [`${members}: ${line}`];
  const allowed = new Set([...members.map(kebab), ...GLOBAL_FLAGS, ...(SHORT_FORMS[`${command} ${operation}`] ?? [])]);
  const bare = line.replace(/'[^']*'|"[^"]*"/g, "''");
  return [...bare.matchAll(/\s--([a-z0-9-]+)/g)]
    .map(([, flag]) => flag!)
    .filter((flag) => !allowed.has(flag) && !allowed.has(flag.replace(/^no-/, "")))
    .map((flag) => `aws ${command} ${operation} has no --${flag}`);
}

/** The members of an operation's input, as the SDK's schema of the service says; or why there are none. */
function membersOf(client: string, operation: string): readonly string[] | string {
  let sdk: Record<string, unknown>;
  try {
    sdk = require(`@aws-sdk/client-${client}`) as Record<string, unknown>;
  } catch {
    return `there is no client for ${client}`;
  }
  const wanted = `${operation.replaceAll("-", "")}$`.toLowerCase();
  const name = Object.keys(sdk).find((exported) => exported.toLowerCase() === wanted && Array.isArray(sdk[exported]));
  if (!name) return `${client} has no operation ${operation}`;
  const [, , , , input] = sdk[name] as [number, string, string, unknown, unknown];
  const schema = (typeof input === "function" ? (input as () => unknown)() : input) as readonly unknown[];
  return Array.isArray(schema[4]) ? (schema[4] as string[]) : [];
}

/** `DBInstanceIdentifier` → `db-instance-identifier`, as the CLI spells members. */
const kebab = (member: string) =>
  member
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Za-z])(\d+)(?=[A-Z]|$)/g, "$1$2")
    .toLowerCase();
