/** What AWS says of the sizes of standard brokers. Express brokers have figures of their own, which are not here. */
export const MSK_BROKERS = {
  source: "https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html#partitions-per-broker",
  /** When the figures were last compared with the source. */
  asOf: "2026-09-13",
} as const;

/** Partitions on one broker, leaders and followers together. */
export interface PartitionLimits {
  /** The most that AWS recommends. */
  readonly recommended: number;
  /** The most with which the cluster can still be updated. */
  readonly updatable: number;
}

const small = { recommended: 300, updatable: 300 };
const medium = { recommended: 1000, updatable: 1500 };
const large = { recommended: 2000, updatable: 3000 };
const largest = { recommended: 4000, updatable: 6000 };

const BY_TYPE: readonly (readonly [RegExp, PartitionLimits])[] = [
  [/^kafka\.t3\.small$/, small],
  [/^kafka\.(m5|m7g)\.x?large$/, medium],
  [/^kafka\.(m5|m7g)\.2xlarge$/, large],
  [/^kafka\.m5\.(4|8|12|16|24)xlarge$/, largest],
  [/^kafka\.m7g\.(4|8|12|16)xlarge$/, largest],
];

/** The figures of a broker's instance type; undefined where AWS's table does not name it. */
export const partitionLimits = (instanceType: string): PartitionLimits | undefined =>
  BY_TYPE.find(([types]) => types.test(instanceType))?.[1];
