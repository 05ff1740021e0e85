import rule from "../../../rules/appsync/appsync-graphql-api-accepts-api-keys.ts";
import { verdicts } from "../../verdicts.ts";
import { apiOf } from "./samples.ts";

const others = (...types: string[]) => ({
  additionalAuthenticationProviders: types.map((authenticationType) => ({ authenticationType })),
});

verdicts(rule, {
  passes: {
    "IAM alone": { subject: apiOf() },
    "user pools and IAM": { subject: apiOf({ authenticationType: "AMAZON_COGNITO_USER_POOLS", ...others("AWS_IAM") }) },
  },
  fails: {
    "an API key": {
      subject: apiOf({ authenticationType: "API_KEY" }),
      message: "an API key is enough to use it",
      evidence: { authenticationType: "API_KEY" },
    },
    "an API key beside user pools": {
      subject: apiOf({ authenticationType: "AMAZON_COGNITO_USER_POOLS", ...others("AWS_IAM", "API_KEY") }),
      message: "beside AMAZON_COGNITO_USER_POOLS an API key is enough for the fields that allow it",
    },
  },
});
