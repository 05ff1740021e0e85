import { collect } from "../collect/index.ts";
import { type Account, type Call, LOCAL, Problem, type Source } from "../model/index.ts";
import { HEAD_ROOM } from "../aws/rate-buckets.ts";
import type { Plan } from "../plan/index.ts";
import { type Prediction, prediction, RESOURCES } from "../plan/prediction.ts";
import type { AccountPlan, PlanReport } from "../report/plan-report.ts";
import { planJson } from "../report/plan-json.ts";
import { planText } from "../report/plan-text.ts";
import { emptyTally } from "../source/counted.ts";
import { EXIT } from "./failure.ts";
import type { checkPermissions } from "./check-permissions.ts";
import { openOutputs } from "./outputs.ts";
import { begin } from "./scan.ts";
import type { ScanFlags } from "./settings.ts";
import type { World } from "./world.ts";

/** `cloud-audit scan --plan`: what the scan would do. AWS is asked for identity and regions, and nothing else. */
export async function showPlan(flags: ScanFlags, world: World): Promise<number> {
  const outputs = openOutputs(flags, world);
  const other = outputs.formats.find((format) => format !== "text" && format !== "json");
  if (other) throw new Problem(`A plan cannot be written as ${other}.`, "It is told as text or json.");
  const { settings, needs, planned, source, accounts, close } = await begin(flags, world, emptyTally());
  try {
    const { resources, headRoom } = { resources: countOf(flags.plan), headRoom: settings.headRoom ?? HEAD_ROOM };
    const plans: AccountPlan[] = [];
    for (const account of accounts) {
      const predicted = await predict(planned, account, source, { resources, headRoom });
      const permissions = await permissionsOf(flags, settings.rules, needs, account, source);
      plans.push({ account: account.id, regions: account.regions, prediction: predicted, ...permissions });
    }
    const tool = { name: "cloud-audit", version: world.version };
    const rules = settings.rules.length;
    const report: PlanReport = { tool, source: source.origin, rules, headRoom, resources, accounts: plans };
    await outputs.writeBy(
      async (format, options) => (format === "json" ? planJson(report) : planText(report, options)),
      settings,
    );
    return EXIT.good;
  } finally {
    await close();
  }
}

const countOf = (flag: ScanFlags["plan"]) => (typeof flag === "number" ? flag : RESOURCES);

async function permissionsOf(
  { checkPermissions: isAsked }: ScanFlags,
  ...what: Parameters<typeof checkPermissions>
): Promise<Pick<AccountPlan, "permissions">> {
  return isAsked ? { permissions: await (await import("./check-permissions.ts")).checkPermissions(...what) } : {};
}

/** A recording costs nobody anything: its calls are counted, and not guessed. */
async function predict(
  planned: Plan,
  account: Account,
  source: Source,
  { resources, headRoom }: { readonly resources: number; readonly headRoom: number },
): Promise<Prediction> {
  const { id, partition, regions } = account;
  const circumstances = { account: id, partition, regions, resources, headRoom };
  if (source.origin !== "replay") return prediction(planned, circumstances);
  const made: Call[] = [];
  const noting: Source = {
    origin: source.origin,
    readAt: source.readAt,
    envFiles: source.envFiles,
    accounts: () => source.accounts(),
    close: () => source.close(),
    send(call) {
      if (call.read.service.name !== LOCAL) made.push(call);
      return source.send(call);
    },
  };
  await collect(planned, account, noting);
  return prediction(planned, { ...circumstances, made });
}
