import rule from "../../../rules/sns/sns-subscription-plaintext-http.ts";
import { verdicts } from "../../verdicts.ts";
import { pending, subscriptionOf } from "./samples.ts";

verdicts(rule, {
  passes: { https: { subject: subscriptionOf("https", "hooks.example.com") } },
  fails: {
    http: { subject: subscriptionOf("http", "hooks.example.com"), message: /http:\/\/hooks.example.com/ },
    "http that waits": {
      subject: subscriptionOf("http", "hooks.example.com", pending),
      message: /^once it is confirmed/,
    },
  },
  skips: { mail: { subject: subscriptionOf("email", "…@example.com") } },
});
