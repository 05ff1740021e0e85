/** How long one full page of DescribeInstances keeps the process from doing anything else. */
import { Readable } from "node:stream";
import { argv } from "node:process";
import { setImmediate } from "node:timers/promises";
import { DescribeInstancesCommand, EC2Client, type Instance } from "@aws-sdk/client-ec2";
import { type Line, shown } from "./line.ts";
import { readInPieces } from "../src/source/live/pieces.ts";
import { silentClient } from "../src/source/live/silent.ts";
import { wordsOf } from "./sim/wording.ts";

const INSTANCES = 1000;
const AT = new Date("2026-01-05T08:00:00Z");

/** With what AWS tells of an instance in an Auto Scaling group: near 6 KB of XML. */
function instance(i: number): Instance {
  const [InstanceId, SubnetId, VpcId] = [
    `i-0a1b2c3d4e5f6${1000 + i}`,
    "subnet-0123456789abcdef0",
    "vpc-0123456789abcdef0",
  ];
  const PrivateIpAddress = `10.0.${i >> 8}.${i & 255}`;
  const [PrivateDnsName, PublicIp] = [
    `ip-10-0-${i >> 8}-${i & 255}.eu-west-1.compute.internal`,
    `52.1.${i >> 8}.${i & 255}`,
  ];
  const Groups = [1, 2, 3].map((n) => ({ GroupId: `sg-0123456789abcdef${n}`, GroupName: `web-servers-${n}` }));
  const Association = {
    IpOwnerId: "amazon",
    PublicIp,
    PublicDnsName: `ec2-${PublicIp}.eu-west-1.compute.amazonaws.com`,
  };
  return {
    ...{
      InstanceId,
      SubnetId,
      VpcId,
      PrivateIpAddress,
      PrivateDnsName,
      PublicIpAddress: PublicIp,
      PublicDnsName: Association.PublicDnsName,
    },
    ...{
      AmiLaunchIndex: 0,
      ImageId: "ami-0123456789abcdef0",
      InstanceType: "m7g.large",
      KeyName: "ops",
      LaunchTime: AT,
    },
    ...{ Architecture: "arm64", ClientToken: "fleet-1234", EbsOptimized: true, EnaSupport: true, Hypervisor: "xen" },
    ...{ RootDeviceName: "/dev/xvda", RootDeviceType: "ebs", SourceDestCheck: true, VirtualizationType: "hvm" },
    ...{ StateTransitionReason: "", UsageOperation: "RunInstances", UsageOperationUpdateTime: AT, BootMode: "uefi" },
    ...{ CurrentInstanceBootMode: "uefi", PlatformDetails: "Linux/UNIX" },
    State: { Code: 16, Name: "running" },
    Monitoring: { State: "enabled" },
    Placement: { AvailabilityZone: "eu-west-1a", GroupName: "", Tenancy: "default" },
    IamInstanceProfile: { Arn: "arn:aws:iam::111122223333:instance-profile/web", Id: "AIPA0123456789ABCDEF0" },
    CpuOptions: { CoreCount: 2, ThreadsPerCore: 1 },
    CapacityReservationSpecification: { CapacityReservationPreference: "open" },
    HibernationOptions: { Configured: false },
    EnclaveOptions: { Enabled: false },
    PrivateDnsNameOptions: { HostnameType: "ip-name", EnableResourceNameDnsARecord: false },
    MaintenanceOptions: { AutoRecovery: "default" },
    MetadataOptions: { State: "applied", HttpTokens: "required", HttpPutResponseHopLimit: 2, HttpEndpoint: "enabled" },
    SecurityGroups: Groups,
    BlockDeviceMappings: ["xvda", "xvdb"].map((name) => ({
      DeviceName: `/dev/${name}`,
      Ebs: { AttachTime: AT, DeleteOnTermination: true, Status: "attached", VolumeId: `vol-0123456789abcde${name}` },
    })),
    NetworkInterfaces: [
      {
        ...{
          Association,
          Groups,
          PrivateIpAddress,
          PrivateDnsName,
          SubnetId,
          VpcId,
          SourceDestCheck: true,
          Status: "in-use",
        },
        ...{
          NetworkInterfaceId: `eni-0123456789${1000 + i}`,
          OwnerId: "111122223333",
          MacAddress: "02:00:00:00:00:01",
        },
        ...{ Description: "", InterfaceType: "interface" },
        Attachment: {
          AttachmentId: "eni-attach-0123456789abcdef0",
          DeviceIndex: 0,
          NetworkCardIndex: 0,
          Status: "attached",
          AttachTime: AT,
        },
        PrivateIpAddresses: [{ Association, Primary: true, PrivateIpAddress, PrivateDnsName }],
      },
    ],
    Tags: [
      "Name",
      "team",
      "stage",
      "aws:autoscaling:groupName",
      "aws:ec2launchtemplate:id",
      "aws:ec2launchtemplate:version",
    ].map((Key) => ({ Key, Value: `${Key}-0123456789` })),
  };
}

/** Milliseconds of the longest block, the best of a few: the rest is what else the machine did. */
export async function longestBlock(rounds = 7): Promise<{ ms: number; megabytes: number }> {
  const { client, bytes } = answering(body());
  let best = Infinity;
  for (let round = 0; round < rounds; round++)
    best = Math.min(best, await blockedBy(() => client.send(new DescribeInstancesCommand({}))));
  return { ms: best, megabytes: bytes / 1e6 };
}

function body(): string {
  const { protocol } = new EC2Client({ region: "eu-west-1" }).config as never as { protocol: { getShapeId(): string } };
  const { schema } = new DescribeInstancesCommand({}) as never as { schema: never };
  const Reservations = Array.from({ length: INSTANCES }, (_, i) => ({
    ...{ ReservationId: `r-${i}`, OwnerId: "111122223333", RequesterId: "940372691376", Groups: [] },
    Instances: [instance(i)],
  }));
  return wordsOf(protocol).answer(schema, { Reservations });
}

/** A client whose answers come from memory, in pieces as a socket gives them. */
function answering(text: string) {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
    bytes.subarray(i * 65_536, (i + 1) * 65_536),
  );
  const response = () => ({
    statusCode: 200,
    headers: { "content-type": "text/xml" },
    body: Readable.from(pieces, { objectMode: false }),
  });
  const requestHandler = {
    metadata: { handlerProtocol: "http/1.1" },
    handle: () => Promise.resolve({ response: response() }),
  };
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  // As src/source/live/client-pool.ts makes it.
  const client = new EC2Client({
    region: "eu-west-1",
    credentials,
    requestHandler: requestHandler as never,
    logger: silentClient as never,
  });
  readInPieces((client.config as never as { protocol: never }).protocol);
  return { client, bytes: bytes.length };
}

async function blockedBy(work: () => Promise<unknown>): Promise<number> {
  let [over, longest, last] = [false, 0, performance.now()];
  const ended = work().finally(() => (over = true));
  while (!over) {
    await setImmediate();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await ended;
  return longest;
}

export async function pageLines(slack = 1): Promise<Line[]> {
  const { ms, megabytes } = await longestBlock();
  console.log(`a page of ${INSTANCES} instances: ${megabytes.toFixed(1)} MB of XML`);
  return [{ name: "1,000 instances block the loop", value: ms, bound: 100 * slack, unit: "ms" }];
}

if (argv[1]?.endsWith("bench/page.ts")) for (const line of await pageLines()) console.log(shown(line));
