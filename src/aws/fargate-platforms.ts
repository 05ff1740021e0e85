/**
 * Platform versions of Fargate. No API tells which is the newest, only the pages below, from which these come.
 * Windows has versions of its own.
 */
export const FARGATE_PLATFORMS = {
  asOf: "2026-06-01",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html",
  newest: { Linux: "1.4.0", Windows: "1.0.0" },
  /** The day after which AWS runs no task of it any more; in China 1.3.0 had until 2026-06-30. */
  ended: {
    Linux: { "1.3.0": "2026-03-31", "1.2.0": "2020-12-14", "1.1.0": "2020-12-14", "1.0.0": "2020-12-14" },
    Windows: {},
  },
} as const;

export interface OldPlatform {
  readonly version: string;
  readonly newest: string;
  readonly ended: string | undefined;
}

/**
 * What is old about a platform version; undefined for `LATEST`, the newest one, and one that came after this list.
 * @param family as ECS tells it: `Linux`, `WINDOWS_SERVER_2022_CORE`; Linux when absent
 */
export function oldPlatform(version: string | undefined, family = "Linux"): OldPlatform | undefined {
  if (version === undefined || version === "LATEST" || !/^\d+(\.\d+)*$/.test(version)) return undefined;
  const system = /^windows/i.test(family) ? "Windows" : "Linux";
  const newest = FARGATE_PLATFORMS.newest[system];
  if (version.localeCompare(newest, "en", { numeric: true }) >= 0) return undefined;
  const ended: Readonly<Record<string, string>> = FARGATE_PLATFORMS.ended[system];
  return { version, newest, ended: ended[version] };
}
