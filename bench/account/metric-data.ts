const WEEK = 7 * 24;

interface Input {
  readonly MetricDataQueries: readonly { readonly Id: string }[];
}

/** A week of measurements of whatever is asked for, as the reads of metrics admit them. */
export const metricData = ({ MetricDataQueries }: Input) => ({
  MetricDataResults: MetricDataQueries.map(({ Id }, i) => ({
    Id,
    Values: Array.from({ length: WEEK }, (_, hour) => 1e6 * ((hour * 7 + i) % 24)),
  })),
});
