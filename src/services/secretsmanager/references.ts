import type { DBInstance } from "@aws-sdk/client-rds";
import { parseArn } from "../../aws/arn.ts";
import { gather } from "../../aws/decide.ts";
import { fact } from "../../model/index.ts";
import { ecsService } from "../ecs/ecs-service.ts";
import { type Container, taskDefinition } from "../ecs/task-definition.ts";
import { revisionsOf } from "../ecs/task-sets.ts";
import { dbCluster } from "../rds/db-cluster.ts";
import { dbInstance } from "../rds/db-instance.ts";

/** Something that needs a secret to start or to be administered. */
export interface SecretUse {
  /** `the ECS service web (web:7)`. */
  readonly by: string;
  /** False for a task definition that no service runs; a schedule or a person may. */
  readonly runs: boolean;
}

/**
 * What names which secrets: containers and databases. Environment variables of functions, whose values never enter,
 * and the code of applications cannot be asked.
 */
export const secretUses = fact(
  "uses of secrets",
  {
    services: ecsService.with(),
    tasks: taskDefinition.with(),
    instances: dbInstance.with(),
    clusters: dbCluster.with(),
  },
  ({ services, tasks, instances, clusters }) => {
    const runners = index(() =>
      services.all().flatMap((one) => revisionsOf(one).map((arn) => [arn, one.serviceName] as const)),
    );
    const byTasks = index(() =>
      tasks.all().flatMap((task) => {
        const running = runners().get(task.arn) ?? [];
        const uses: SecretUse[] =
          running.length > 0
            ? running.map((service) => ({ by: `the ECS service ${service} (${task.name})`, runs: true }))
            : [{ by: `the task definition ${task.name}`, runs: false }];
        return task.containerDefinitions.flatMap(namedBy).flatMap((arn) => uses.map((use) => [arn, use] as const));
      }),
    );
    const byInstances = index(() => instances.all().flatMap(master));
    const byClusters = index(() => clusters.all().flatMap(master));
    return {
      /** Those known to need the secret; what cannot be read counts only when none is known. */
      of: (arn: string): readonly SecretUse[] => {
        const keys = [arn, arn.replace(SUFFIX, "")];
        const ask = (uses: Index<SecretUse>) => () => keys.flatMap((key) => uses().get(key) ?? []);
        return gather(ask(byTasks), ask(byInstances), ask(byClusters));
      },
    };
  },
);

/** What Secrets Manager adds to a name in the ARN; containers may leave it out. */
const SUFFIX = /-[A-Za-z0-9]{6}$/;

/** The secrets that a container is given, without the JSON key, stage and version behind their ARN. */
function namedBy({ secrets = [], repositoryCredentials, logConfiguration }: Container): readonly string[] {
  const names = [
    ...secrets.map(({ valueFrom }) => valueFrom),
    ...(logConfiguration?.secretOptions ?? []).map(({ valueFrom }) => valueFrom),
    repositoryCredentials?.credentialsParameter,
  ];
  return [...new Set(names.flatMap((name) => secretArn(name ?? "") ?? []))];
}

function secretArn(name: string): string | undefined {
  return parseArn(name)?.service === "secretsmanager" ? name.split(":").slice(0, 7).join(":") : undefined;
}

/** The secret of a database's administrator, where RDS keeps it. */
function master({ name, MasterUserSecret }: Pick<DBInstance, "MasterUserSecret"> & { readonly name: string }) {
  const arn = MasterUserSecret?.SecretArn;
  return arn ? [[arn, { by: `the database ${name}`, runs: true }] as const] : [];
}

type Index<T> = () => ReadonlyMap<string, T[]>;

function index<T>(pairs: () => readonly (readonly [string, T])[]): Index<T> {
  let made: Map<string, T[]> | undefined;
  return () => {
    if (made) return made;
    const found = new Map<string, T[]>();
    for (const [arn, use] of pairs()) {
      const known = found.get(arn);
      if (known) known.push(use);
      else found.set(arn, [use]);
    }
    return (made = found);
  };
}
