const DetectorId = "12abc34d567e8fa901bc2d34e56789f0";

export const detectorWith = (
  features: Readonly<Record<string, string>>,
  Status = "ENABLED",
  agents: Readonly<Record<string, string>> = {},
) => ({
  DetectorId,
  config: {
    Status,
    Features: Object.entries(features).map(([Name, Status]) => ({
      Name,
      Status,
      AdditionalConfiguration: Object.entries(agents).map(([Name, Status]) => ({ Name, Status })),
    })),
  },
});

/** As GuardDuty answered before it had features. */
export const legacy = (DataSources: object) => ({ DetectorId, config: { Status: "ENABLED", DataSources } });
