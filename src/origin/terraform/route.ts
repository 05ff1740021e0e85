import { basename, dirname } from "node:path";
import type { Concerns, Identity } from "../../model/index.ts";
import { agreed, MOST_STATE, type SourceFile, type Sources, type Spot } from "../sources.ts";
import { parseAddress } from "./address.ts";
import { concerned } from "./concern.ts";
import { Configuration } from "./configuration.ts";
import type { ParseHcl } from "./hcl.ts";
import { looksLikeState, type Owned, ownedIn } from "./state.ts";

interface State {
  readonly file: SourceFile;
  readonly owned: readonly Owned[];
}
interface Known {
  readonly state: State;
  readonly owned: Owned;
}

// Resources whose `arn` is that of what they belong to.
const OF_ANOTHER = /^aws_(sns_topic|secretsmanager_secret|dynamodb|kinesis|s3tables_\w+)_.*(policy|version|rotation)$/;

// What Terraform gives no ARN, and has an id that no other resource in the world has.
const BY_ID: Readonly<Record<string, string>> = {
  "AWS::EC2::NatGateway": "aws_nat_gateway",
  "AWS::EC2::VPCPeeringConnection": "aws_vpc_peering_connection",
};

/** From a resource's ARN through the state to its address, and from there to its block. */
export class TerraformRoute {
  readonly code: Configuration;
  private readonly known = new Map<string, Known[]>();
  private readonly roots = new Map<State, readonly string[]>();

  constructor(sources: Sources, parse: ParseHcl) {
    this.code = new Configuration(sources, parse);
    for (const state of statesIn(sources))
      for (const owned of state.owned) {
        if (owned.arn !== undefined) this.add(owned.arn.replace(/:\*$/, ""), { state, owned });
        else if (owned.id !== undefined) this.add(`${owned.type} ${owned.id}`, { state, owned });
      }
  }

  private add(key: string, known: Known): void {
    const others = this.known.get(key);
    if (others) others.push(known);
    else this.known.set(key, [known]);
  }

  spot({ arn, name, type }: Identity, concerns: Concerns | undefined): Spot | undefined {
    const byArn = (this.known.get(arn.replace(/:\*$/, "")) ?? []).filter(({ owned }) => !OF_ANOTHER.test(owned.type));
    const found = byArn.length > 0 ? byArn : (this.known.get(`${BY_ID[type]} ${name}`) ?? []);
    return agreed(found.flatMap((one) => this.placed(one, concerns)));
  }

  private placed({ state, owned }: Known, concerns: Concerns | undefined): Spot[] {
    const { address, type, id } = owned;
    const parsed = parseAddress(address);
    if (!parsed) return [];
    return this.rootsOf(state).flatMap((root): Spot[] => {
      const found = this.code.find(root, parsed);
      if (!found) return [];
      const { file, block, module } = found;
      const whole = { file, ...block.at, address };
      if (!module) return [whole];
      const subject = {
        file,
        block,
        module,
        address,
        type,
        siblings: state.owned,
        root,
        ...(id !== undefined && { id }),
      };
      return [concerned(subject, concerns?.terraform ?? [], this.code) ?? whole];
    });
  }

  /** The root module that a state belongs to: the folder it lies in, else those that have all that it has. */
  private rootsOf(state: State): readonly string[] {
    let found = this.roots.get(state);
    if (!found) this.roots.set(state, (found = this.foundRoots(state)));
    return found;
  }

  private foundRoots({ file: { path }, owned }: State): readonly string[] {
    const folder = dirname(path);
    const above = dirname(folder);
    // States of workspaces.
    const own = basename(above) === "terraform.tfstate.d" ? dirname(above) : folder;
    if (this.code.has(own)) return [own];
    const addresses = owned.map(({ address }) => parseAddress(address));
    return this.code.roots().filter((root) => addresses.every((address) => address && this.code.find(root, address)));
  }
}

function statesIn(sources: Sources): State[] {
  return sources.files.flatMap((file) => {
    const name = basename(file.path);
    if (!/\.(tfstate|json)$/.test(name) || !looksLikeState(name, sources.head(file))) return [];
    const owned = ownedIn(sources.read(file, MOST_STATE) ?? "");
    if (!owned && name.endsWith(".tfstate")) sources.note(`${file.shown} is no Terraform state that could be read`);
    return owned ? [{ file, owned }] : [];
  });
}
