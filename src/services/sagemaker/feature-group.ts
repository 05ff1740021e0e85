import type { FeatureGroupSummary, OfflineStoreConfig } from "@aws-sdk/client-sagemaker";
import { type Identity, kind } from "../../model/index.ts";
import { SAGEMAKER_PAGE, sagemaker, tagging } from "./service.ts";

type OfflineStore = Pick<OfflineStoreConfig, "S3StorageConfig">;

/** Groups of features, without those being deleted and those that could not be made. */
export const featureGroup = kind<FeatureGroupSummary>()("AWS::SageMaker::FeatureGroup", {
  list: sagemaker("listFeatureGroups", {
    pageSize: SAGEMAKER_PAGE,
    value: ({ FeatureGroupSummaries = [] }) =>
      FeatureGroupSummaries.filter(({ FeatureGroupStatus: s }) => s !== "Deleting" && s !== "CreateFailed"),
  }),
  identity: (g) => ({ arn: g.FeatureGroupArn, name: g.FeatureGroupName }),
  tags: "tagging",
  aspects: {
    /** Where the group keeps its history; undefined when it keeps none. */
    offlineStore: sagemaker("describeFeatureGroup", {
      input: ({ name }: Identity) => ({ FeatureGroupName: name }),
      // What goes on in further pages are its features.
      firstPageOnly: true,
      admit: ({ OfflineStoreConfig: store }): { store?: OfflineStore } =>
        store ? { store: { S3StorageConfig: store.S3StorageConfig } } : {},
      value: (out) => out.store,
    }),
    tagging,
  },
});
