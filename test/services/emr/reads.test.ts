import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { emrCluster } from "../../../src/services/emr/cluster.ts";
import { emrSecurityConfiguration } from "../../../src/services/emr/security-configuration.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { details, aspects } = emrCluster.spec;
const { primaryNodes } = aspects as unknown as { primaryNodes: Read<object, readonly object[]> };
const { encryption } = emrSecurityConfiguration.spec.aspects as unknown as { encryption: Read<object, unknown> };

it("keeps no password of a cluster's applications or of its directory", async () => {
  const Cluster = {
    ...{ Id: "j-1", Name: "nightly", Status: { State: "RUNNING" }, InstanceCollectionType: "INSTANCE_FLEET" },
    Ec2InstanceAttributes: { Ec2SubnetId: "subnet-a", Ec2KeyName: PASSWORD },
    Configurations: [{ Classification: "hive-site", Properties: { "javax.jdo.option.ConnectionPassword": PASSWORD } }],
    KerberosAttributes: { KdcAdminPassword: PASSWORD },
  };
  const kept = { Id: "j-1", Name: "nightly", State: "RUNNING", InstanceCollectionType: "INSTANCE_FLEET" };
  const out = await admitted(details!.read as never, { Cluster });
  expect(out).toEqual({ cluster: { ...kept, Ec2SubnetId: "subnet-a" } });
  const { value } = details!.read as unknown as Read<never, readonly object[]>;
  expect(value(out as never, {} as never)).toHaveLength(1);
  expect(value({ cluster: { ...kept, State: "TERMINATING" } } as never, {} as never)).toEqual([]);
});

it("asks for primary nodes in the way that the kind of cluster takes", async () => {
  const alive = { ClusterId: "j-1", InstanceStates: ["PROVISIONING", "BOOTSTRAPPING", "RUNNING"] };
  const ask = (InstanceCollectionType?: string) => primaryNodes.input({ Id: "j-1", InstanceCollectionType });
  expect(ask("INSTANCE_FLEET")).toEqual({ ...alive, InstanceFleetType: "MASTER" });
  expect(ask("INSTANCE_GROUP")).toEqual({ ...alive, InstanceGroupTypes: ["MASTER"] });
  expect(ask()).toEqual({ ...alive, InstanceGroupTypes: ["MASTER"] });
  const Instances = [
    { Ec2InstanceId: "i-1", PublicIpAddress: "52.16.40.7", Status: { State: "RUNNING" }, EbsVolumes: [PASSWORD] },
    { Ec2InstanceId: "i-0", PublicIpAddress: "52.16.40.6", Status: { State: "TERMINATED" } },
  ];
  const out = await admitted(primaryNodes as never, { Instances });
  const node = { Ec2InstanceId: "i-1", PublicIpAddress: "52.16.40.7", State: "RUNNING" };
  expect(primaryNodes.value(out as never, {})).toEqual([node]);
});

it("keeps of a security configuration whether it encrypts", async () => {
  const read = (configuration: object) =>
    admitted(encryption as never, {
      SecurityConfiguration: JSON.stringify({ ...configuration, AuthenticationConfiguration: { Kdc: PASSWORD } }),
    });
  const on = { EnableAtRestEncryption: "True", EnableInTransitEncryption: true };
  expect(await read({ EncryptionConfiguration: on })).toEqual({
    ...{ EnableAtRestEncryption: true, EnableInTransitEncryption: true },
  });
  const off = { EnableAtRestEncryption: false, EnableInTransitEncryption: false };
  expect(await read({ EncryptionConfiguration: { EnableAtRestEncryption: false } })).toEqual(off);
  expect(await read({ InstanceMetadataServiceConfiguration: {} })).toEqual(off);
});
