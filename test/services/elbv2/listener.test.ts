import { expect, it } from "vitest";
import { asker } from "../../../src/collect/ask.ts";
import { listener } from "../../../src/services/elbv2/listener.ts";
import type { Each, Read } from "../../../src/model/index.ts";

const secret = "hunter2-client-secret";
const actions = [
  { Type: "authenticate-oidc", Order: 1, AuthenticateOidcConfig: { ClientId: "web", ClientSecret: secret } },
  { Type: "authenticate-cognito", AuthenticateCognitoConfig: { AuthenticationRequestExtraParams: { key: secret } } },
  { Type: "fixed-response", FixedResponseConfig: { StatusCode: "503", MessageBody: secret } },
];

it("lets in no secret of a listener's actions", async () => {
  const list = (listener.spec.lists[0] as Each<unknown>).read as Read<never>;
  const rules = listener.spec.aspects["httpRules"] as Read<never>;
  const listed = await list.admit!({ Listeners: [{ Port: 443, DefaultActions: actions }] } as never);
  const ruled = await rules.admit!({ Rules: [{ Priority: "1", Actions: actions }] } as never);
  expect(JSON.stringify([listed, ruled])).not.toContain(secret);
  expect(ruled).toMatchObject({
    Rules: [{ Actions: [{ Order: 1 }, {}, { FixedResponseConfig: { StatusCode: "503" } }] }],
  });
});

it("lets in no secret that a rule looks for in a header", async () => {
  for (const aspect of ["httpRules", "rules"]) {
    const read = listener.spec.aspects[aspect] as Read<never>;
    const HttpHeaderConfig = { HttpHeaderName: "x-origin", Values: [secret], RegexValues: [secret] };
    const condition = { Field: "http-header", Values: [secret], HttpHeaderConfig, RegexValues: [secret] };
    const path = { Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } };
    const seen = await read.admit!({ Rules: [{ Conditions: [condition, path] }] } as never);
    expect(JSON.stringify(seen)).not.toContain(secret);
    expect(seen).toMatchObject({
      Rules: [{ Conditions: [{ HttpHeaderConfig: { HttpHeaderName: "x-origin" } }, path] }],
    });
  }
});

it("lets in no secret that a rule looks for in a query, or sends on in one", async () => {
  for (const aspect of ["httpRules", "rules"]) {
    const read = listener.spec.aspects[aspect] as Read<never>;
    const condition = { Field: "query-string", QueryStringConfig: { Values: [{ Key: "token", Value: secret }] } };
    const Actions = [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Query: `token=${secret}` } }];
    const seen = await read.admit!({ Rules: [{ Conditions: [condition], Actions }] } as never);
    expect(JSON.stringify(seen)).not.toContain(secret);
    expect(seen).toMatchObject({
      Rules: [
        {
          Conditions: [{ QueryStringConfig: { Values: [{ Key: "token" }] } }],
          Actions: [{ RedirectConfig: { Protocol: "HTTPS" } }],
        },
      ],
    });
  }
});

it("asks for the rules of plain HTTP listeners only", async () => {
  const sent: unknown[] = [];
  const ask = asker(async ({ input }) => (sent.push(input), { output: { Rules: [] } }));
  const read = listener.spec.aspects["httpRules"] as never;
  const place = { account: "111122223333", region: "eu-west-1" };
  await ask(place, read, { ListenerArn: "arn:1", Protocol: "HTTPS" });
  await ask(place, read, { ListenerArn: "arn:2", Protocol: "HTTP" });
  expect(sent).toEqual([{ ListenerArn: "arn:2", PageSize: 400 }]);
});

it("names a listener by its balancer, protocol and port", () => {
  const ListenerArn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/50dc6c495c0c9188/f2f7dc8e";
  const name = (item: object) => listener.spec.identity({ ListenerArn, ...item }, {} as never).name;
  expect(name({ Protocol: "HTTPS", Port: 443 })).toBe("web/HTTPS:443");
  expect(name({ Protocol: "GENEVE" })).toBe("web/GENEVE");
});
