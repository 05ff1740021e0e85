import type { RetryStrategyV2 } from "@smithy/types";
import { StandardRetryStrategy } from "@smithy/util-retry";
import type { Call } from "../../model/index.ts";
import { classify } from "./errors.ts";

const ANY = { account: "", region: "", read: { service: { name: "" }, operation: "", actions: [] } } as unknown as Call;

// The SDK waits at most 20 s between attempts; what fails for a moment recovers within these.
const ATTEMPTS = 6;

/**
 * The SDK's own way to try again, but for throttled calls. Those are the pacer's, which lets them wait where they
 * hold up nobody else, and slows down what follows them.
 */
export function leavingThrottles(strategy: RetryStrategyV2 = new StandardRetryStrategy(ATTEMPTS)): RetryStrategyV2 {
  return {
    acquireInitialRetryToken: (scope) => strategy.acquireInitialRetryToken(scope),
    refreshRetryTokenForRetry: async (token, info) => {
      if (classify(info.error, ANY).detail.reason === "throttled") throw new Error("left to the pacer");
      return strategy.refreshRetryTokenForRetry(token, info);
    },
    recordSuccess: (token) => strategy.recordSuccess(token),
  };
}
