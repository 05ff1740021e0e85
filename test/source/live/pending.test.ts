import type { IAM } from "@aws-sdk/client-iam";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { service, Unread } from "../../../src/model/index.ts";
import { whenReady } from "../../../src/source/live/pending.ts";
import { ask, isolated, live, XML } from "./aws.ts";
import { VirtualClock } from "./pace-clock.ts";

const HOST = "https://iam.amazonaws.com";
const report = service<IAM>("iam")("getCredentialReport", {
  pending: ["ReportInProgress"],
  value: (out) => new TextDecoder().decode(out.Content),
});
const error = (code: string, status: number) =>
  nock(HOST)
    .post("/")
    .reply(status, `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code></Error></ErrorResponse>`, XML);
const made = () =>
  nock(HOST)
    .post("/")
    .reply(
      200,
      `<GetCredentialReportResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetCredentialReportResult><Content>${btoa("user,arn")}</Content></GetCredentialReportResult></GetCredentialReportResponse>`,
      XML,
    );

isolated();

describe("what AWS is still making", () => {
  it("is asked for again until it is there", async () => {
    const clock = new VirtualClock();
    error("ReportInProgress", 404);
    error("ReportInProgress", 404);
    made();
    const asked = ask(report, { source: live({ pace: { clock } }), region: "us-east-1" });
    for (const pause of [1, 2]) {
      // No time passes while the network is slow.
      while (clock.set < pause) await new Promise((resolve) => setTimeout(resolve, 5));
      await clock.pass(pause * 1000);
    }
    expect(await asked).toEqual({ value: "user,arn" });
  });

  it("is not asked for again when AWS says anything else", async () => {
    error("ReportNotPresent", 410);
    const { unread } = await ask(report, { region: "us-east-1" });
    expect(unread).toMatchObject({ code: "ReportNotPresent" });
  });

  it("is unread after two minutes, having been asked for ever less often", async () => {
    const clock = new VirtualClock();
    const times: number[] = [];
    const never = whenReady({ read: report as never }, { clock }, async () => {
      times.push(clock.now() / 1000);
      throw new Unread({ code: "ReportInProgress" } as never);
    });
    await expect(clock.run(never)).rejects.toThrow(Unread);
    expect(times.slice(0, 6)).toEqual([0, 1, 3, 7, 15, 30]);
    expect(times.at(-1)).toBe(120);
  });

  it("is not waited for past the end of the scan", async () => {
    const abort = new AbortController();
    let times = 0;
    const waiting = whenReady(
      { read: report as never },
      { clock: new VirtualClock(), abort: abort.signal },
      async () => {
        if (++times > 1) throw new Error("stopped");
        throw new Unread({ code: "ReportInProgress" } as never);
      },
    );
    setTimeout(() => abort.abort(), 10);
    await expect(waiting).rejects.toThrow("stopped");
  });
});
