import type { Cluster } from "@aws-sdk/client-kafka";
import { kafka } from "./service.ts";

/** What a topic gets that says nothing of its own, and whether a broker that lags may lead. */
const PROPERTIES = ["default.replication.factor", "min.insync.replicas", "unclean.leader.election.enable"] as const;
export type Durability = Readonly<Partial<Record<(typeof PROPERTIES)[number], string>>>;

const chosen = ({ Provisioned }: Cluster) => Provisioned?.CurrentBrokerSoftwareInfo;

/**
 * The properties of the cluster's own configuration that decide whether data lasts; undefined where the cluster has
 * none and so MSK's default. Clusters of one configuration share the call.
 */
export const configuration = kafka("describeConfigurationRevision", {
  known: (cluster: Cluster) => (chosen(cluster)?.ConfigurationArn === undefined ? NONE : undefined),
  input: (cluster) => ({
    Arn: chosen(cluster)?.ConfigurationArn,
    Revision: chosen(cluster)?.ConfigurationRevision,
  }),
  admit: ({ ServerProperties }) => ({ properties: durability(new TextDecoder().decode(ServerProperties)) }),
  value: ({ properties }): { readonly own?: Durability } => ({ own: properties }),
});

const NONE: { readonly own?: Durability } = {};

/** https://docs.oracle.com/javase/8/docs/api/java/util/Properties.html, as far as names and numbers need it. */
function durability(text: string): Durability {
  const pairs = text.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^\s*([\w.]+)\s*[=:\s]\s*(\S*)\s*$/.exec(line) ?? [];
    const known = PROPERTIES.find((one) => one === name);
    return known === undefined || value === undefined ? [] : [[known, value] as const];
  });
  return Object.fromEntries(pairs);
}
