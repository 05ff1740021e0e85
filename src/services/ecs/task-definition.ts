import type {
  ContainerDefinition,
  DescribeTaskDefinitionResponse,
  LogConfiguration,
  Tag,
  TaskDefinition,
  Volume,
} from "@aws-sdk/client-ecs";
import { type Sighting, sights } from "../../aws/secrets.ts";
import { details, from, kind } from "../../model/index.ts";
import { ecsService } from "./ecs-service.ts";
import { revisionsOf } from "./task-sets.ts";
import { ECS_PAGE, ecs, ecsTags } from "./service.ts";

type Free = "environment" | "command" | "entryPoint" | "healthCheck" | "dockerLabels" | "logConfiguration";

/** A container without the parts that can hold anything; of variables and log options what was seen, by name. */
export interface Container extends Omit<ContainerDefinition, Free> {
  readonly variables: Readonly<Record<string, Sighting>>;
  readonly logConfiguration?: Omit<LogConfiguration, "options">;
  readonly logOptions: Readonly<Record<string, Sighting>>;
}

/** A revision of a family. */
export interface TaskRevision extends Omit<TaskDefinition, "containerDefinitions"> {
  readonly containerDefinitions: readonly Container[];
  readonly tagList?: readonly Tag[];
}

/** The latest active revision of every family, and those that services run. The rest stay registered for ever. */
export const taskDefinition = kind<TaskRevision>()("AWS::ECS::TaskDefinition", {
  list: [
    ecs("listTaskDefinitionFamilies", {
      input: () => ({ status: "ACTIVE" }),
      pageSize: ECS_PAGE,
      value: (out) => out.families,
    }),
    from(ecsService, revisionsOf),
  ],
  details: details<string, TaskRevision>(
    1,
    ecs("describeTaskDefinition", {
      input: ({ stubs }) => ({ taskDefinition: stubs[0], include: ["TAGS"] }),
      admit: masked,
      value: (out) => out.revisions,
    }),
  ),
  identity: (t) => ({
    arn: t.taskDefinitionArn,
    name: t.family && `${t.family}:${t.revision}`,
    tags: ecsTags(t.tagList),
  }),
});

async function masked({ taskDefinition: definition, tags = [] }: DescribeTaskDefinitionResponse) {
  if (!definition) return { revisions: [] };
  const containerDefinitions = await Promise.all((definition.containerDefinitions ?? []).map(maskedContainer));
  const volumes = definition.volumes?.map(withoutOptions);
  return { revisions: [{ ...definition, containerDefinitions, ...(volumes && { volumes }), tagList: tags }] };
}

// Options of a volume driver can hold the password of a share.
function withoutOptions({ dockerVolumeConfiguration, ...volume }: Volume): Volume {
  if (!dockerVolumeConfiguration) return volume;
  const { driverOpts: _, labels: __, ...rest } = dockerVolumeConfiguration;
  return { ...volume, dockerVolumeConfiguration: rest };
}

async function maskedContainer(container: ContainerDefinition): Promise<Container> {
  const { environment = [], command: _c, entryPoint: _e, healthCheck: _h, dockerLabels: _d, ...others } = container;
  const { logConfiguration, ...rest } = others;
  const { options = {}, ...log } = logConfiguration ?? {};
  return {
    ...rest,
    variables: await sights(Object.fromEntries(environment.map(({ name = "", value = "" }) => [name, value]))),
    ...(logConfiguration && { logConfiguration: log as LogConfiguration }),
    logOptions: await sights(options),
  };
}
