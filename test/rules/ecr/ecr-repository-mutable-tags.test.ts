import rule from "../../../rules/ecr/ecr-repository-mutable-tags.ts";
import { verdicts } from "../../verdicts.ts";
import { repository } from "./repositories.ts";

const tags = (imageTagMutability: string, ...filters: string[]) =>
  repository({
    imageTagMutability,
    ...(filters.length > 0 && {
      imageTagMutabilityExclusionFilters: filters.map((filter) => ({ filterType: "WILDCARD", filter })),
    }),
  });

verdicts(rule, {
  passes: {
    immutable: { subject: tags("IMMUTABLE") },
    "immutable but for a few": { subject: tags("IMMUTABLE_WITH_EXCLUSION", "latest", "dev-*") },
    "mutable but for all": { subject: tags("MUTABLE_WITH_EXCLUSION", "*") },
  },
  fails: {
    mutable: { subject: tags("MUTABLE"), message: "imageTagMutability is MUTABLE" },
    "not told": { subject: repository() },
    "immutable but for all": { subject: tags("IMMUTABLE_WITH_EXCLUSION", "latest", "**") },
    "mutable but for a few": {
      subject: tags("MUTABLE_WITH_EXCLUSION", "release-*"),
      message: "tags can be overwritten, except release-*",
    },
  },
});
