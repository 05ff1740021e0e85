import type { Asked } from "./asked.ts";

/** What AWS answers: an output in the SDK's own shape, or an error. */
export type Reply = { readonly output: object } | { readonly error: Refusal };

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message?: string;
}

/** A list that is given out in pages. */
export interface Listed {
  /** The output's member, and its items. */
  readonly member: string;
  readonly items: readonly unknown[];
  /** The most that AWS gives on a page: https://docs.aws.amazon.com, the operation's page. */
  readonly most: number;
}

export type Handler = (asked: Asked) => Listed | Reply;

/** What there is, by `client:Operation`; what is not named has nothing to list. */
export type World = Readonly<Record<string, Handler>>;

/** Accounts as large as an issue says: see `nearlyEmpty` and `busy`. */
export interface Size {
  readonly regions: readonly string[];
  readonly instances: number;
  readonly groups: number;
  readonly snapshots: number;
  readonly functions: number;
  readonly loadBalancers: number;
  readonly buckets: number;
  readonly roles: number;
  /** In each region. */
  readonly topics: number;
}

const REGIONS = [
  ...["ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2"],
  ...["ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3"],
  ...["sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2"],
];

const NOTHING = {
  instances: 0,
  groups: 0,
  snapshots: 0,
  functions: 0,
  loadBalancers: 0,
  buckets: 0,
  roles: 0,
  topics: 0,
};

/** 17 regions with their default networks, and nothing else. */
export const NEARLY_EMPTY: Size = { regions: REGIONS, ...NOTHING };

/** 17 regions with topics: a thousand things that must be asked about one by one. */
export const spread = (): Size => ({ ...NEARLY_EMPTY, topics: 59 });

/** One region in use. @param share of the whole size */
export const busy = (share = 1): Size => ({
  regions: ["eu-west-1"],
  instances: 1000 * share,
  groups: 2000 * share,
  snapshots: 5000 * share,
  functions: 1000 * share,
  loadBalancers: 200 * share,
  buckets: 500 * share,
  roles: 2000 * share,
  topics: 0,
});

const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: Math.round(n) }, (_, i) => make(i));
const listed = (member: string, most: number, items: readonly unknown[]): Listed => ({ member, items, most });
const refused = (code: string, status = 404): Reply => ({ error: { status, code } });
const told = (output: object): Reply => ({ output });

const MADE = new Date("2026-01-05T08:00:00Z");
const TRUST = encodeURIComponent(
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
  }),
);

/** A world of that size: every account in it is the same. */
export function worldOf(size: Size): World {
  return {
    ...account(size),
    ...network(size),
    ...machines(size),
    ...functions(size),
    ...balancers(size),
    ...buckets(size),
    ...topics(size),
  };
}

const account = ({ regions, roles }: Size): World => ({
  "sts:GetCallerIdentity": ({ account }) =>
    told({ Account: account, UserId: "AIDABENCH", Arn: `arn:aws:iam::${account}:user/bench` }),
  "ec2:DescribeRegions": () =>
    told({ Regions: regions.map((RegionName) => ({ RegionName, OptInStatus: "opt-in-not-required" })) }),
  "iam:GenerateCredentialReport": () => told({ State: "COMPLETE" }),
  "iam:GetCredentialReport": ({ account }) =>
    told({ Content: Buffer.from(credentialReport(account)), ReportFormat: "text/csv", GeneratedTime: MADE }),
  "iam:GetAccountSummary": () => told({ SummaryMap: { AccountMFAEnabled: 1, AccountAccessKeysPresent: 0 } }),
  "iam:GetAccountPasswordPolicy": () => refused("NoSuchEntity"),
  "account:GetAlternateContact": () => refused("ResourceNotFoundException"),
  "organizations:DescribeOrganization": () => refused("AWSOrganizationsNotInUseException", 400),
  "inspector2:BatchGetAccountStatus": ({ account: accountId }) => {
    const off = { status: "DISABLED", errorCode: "ALREADY_ENABLED", errorMessage: "" };
    const resourceState = { ec2: off, ecr: off, lambda: off, lambdaCode: off };
    return told({ accounts: [{ accountId, state: off, resourceState }] });
  },
  "cloudfront:ListDistributions": () =>
    told({ DistributionList: { Marker: "", MaxItems: 100, IsTruncated: false, Quantity: 0, Items: [] } }),
  "iam:GetAccountAuthorizationDetails": ({ account }) =>
    listed(
      "RoleDetailList",
      1000,
      many(roles, (i) => ({
        ...{ Path: "/", RoleName: `role-${i}`, RoleId: `AROABENCH${i}`, Arn: `arn:aws:iam::${account}:role/role-${i}` },
        ...{ CreateDate: MADE, AssumeRolePolicyDocument: TRUST, AttachedManagedPolicies: [], RolePolicyList: [] },
        ...{ InstanceProfileList: [], Tags: [] },
      })),
    ),
});

const credentialReport = (account: string) =>
  [
    "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation," +
      "mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date," +
      "access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated," +
      "access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active," +
      "cert_1_last_rotated,cert_2_active,cert_2_last_rotated",
    `<root_account>,arn:aws:iam::${account}:root,2020-01-01T00:00:00+00:00,not_supported,no_information,` +
      "not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A",
  ].join("\n");

const network = ({ groups }: Size): World => ({
  "ec2:DescribeVpcBlockPublicAccessOptions": () =>
    told({ VpcBlockPublicAccessOptions: { InternetGatewayBlockMode: "off", State: "default-state" } }),
  "ec2:DescribeVpcs": ({ account }) =>
    listed("Vpcs", 1000, [
      { VpcId: "vpc-1", CidrBlock: "172.31.0.0/16", IsDefault: true, OwnerId: account, State: "available" },
    ]),
  "ec2:DescribeSubnets": ({ account, region }) =>
    listed(
      "Subnets",
      1000,
      ["a", "b", "c"].map((zone, i) => ({
        ...{ SubnetId: `subnet-${zone}`, VpcId: "vpc-1", CidrBlock: `172.31.${i * 16}.0/20`, OwnerId: account },
        ...{ AvailabilityZone: region + zone, State: "available", DefaultForAz: true, MapPublicIpOnLaunch: true },
        SubnetArn: `arn:aws:ec2:${region}:${account}:subnet/subnet-${zone}`,
      })),
    ),
  "ec2:DescribeRouteTables": ({ account }) =>
    listed("RouteTables", 100, [
      {
        ...{ RouteTableId: "rtb-1", VpcId: "vpc-1", OwnerId: account },
        Associations: [{ Main: true, RouteTableId: "rtb-1", AssociationState: { State: "associated" } }],
        Routes: [
          { DestinationCidrBlock: "172.31.0.0/16", GatewayId: "local", State: "active" },
          { DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", State: "active" },
        ],
      },
    ]),
  "ec2:DescribeInternetGateways": ({ account }) =>
    listed("InternetGateways", 1000, [
      { InternetGatewayId: "igw-1", OwnerId: account, Attachments: [{ VpcId: "vpc-1", State: "available" }] },
    ]),
  "ec2:DescribeSecurityGroups": ({ account, region }) =>
    listed(
      "SecurityGroups",
      1000,
      many(groups + 1, (i) => ({
        ...{
          GroupId: `sg-${i}`,
          GroupName: i ? `group-${i}` : "default",
          VpcId: "vpc-1",
          OwnerId: account,
          Description: "d",
        },
        SecurityGroupArn: `arn:aws:ec2:${region}:${account}:security-group/sg-${i}`,
        IpPermissions: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: "10.0.0.0/8" }] }],
        IpPermissionsEgress: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
      })),
    ),
});

const machines = ({ instances, groups, snapshots }: Size): World => ({
  "ec2:DescribeInstances": ({ account }) =>
    listed(
      "Reservations",
      1000,
      many(instances, (i) => ({
        ...{ ReservationId: `r-${i}`, OwnerId: account },
        Instances: [
          {
            ...{
              InstanceId: `i-${i}`,
              InstanceType: "m7g.large",
              ImageId: "ami-1",
              State: { Code: 16, Name: "running" },
            },
            ...{
              VpcId: "vpc-1",
              SubnetId: "subnet-a",
              PrivateIpAddress: `172.31.${i >> 8}.${i & 255}`,
              LaunchTime: MADE,
            },
            SecurityGroups: [{ GroupId: `sg-${i % (groups + 1)}`, GroupName: "g" }],
            MetadataOptions: { HttpTokens: "required", HttpEndpoint: "enabled", HttpPutResponseHopLimit: 1 },
            BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { VolumeId: `vol-${i}`, Status: "attached" } }],
            NetworkInterfaces: [
              {
                ...{
                  NetworkInterfaceId: `eni-${i}`,
                  SubnetId: "subnet-a",
                  VpcId: "vpc-1",
                  Status: "in-use",
                  OwnerId: account,
                },
                ...{ PrivateIpAddress: `172.31.${i >> 8}.${i & 255}`, Groups: [{ GroupId: `sg-${i % (groups + 1)}` }] },
              },
            ],
            ...{ Architecture: "arm64", RootDeviceName: "/dev/xvda", RootDeviceType: "ebs", VirtualizationType: "hvm" },
            Tags: [
              { Key: "Name", Value: `web-${i}` },
              { Key: "team", Value: "shop" },
            ],
          },
        ],
      })),
    ),
  "ec2:DescribeInstanceAttribute": ({ input }) => told({ InstanceId: input["InstanceId"] as string, UserData: {} }),
  "ec2:DescribeSnapshots": ({ account, input }) =>
    listed(
      "Snapshots",
      1000,
      // The second list asks which of them everybody may restore.
      many("RestorableBy.1" in input ? 0 : snapshots, (i) => ({
        ...{ SnapshotId: `snap-${i}`, VolumeId: `vol-${i}`, State: "completed", OwnerId: account, Encrypted: true },
        ...{ StartTime: MADE, VolumeSize: 8, Progress: "100%", Description: "", StorageTier: "standard" },
      })),
    ),
});

const functions = ({ functions: count }: Size): World => ({
  "lambda:ListFunctions": ({ account, region }) =>
    listed(
      "Functions",
      50,
      many(count, (i) => ({
        ...{
          FunctionName: `f-${i}`,
          FunctionArn: `arn:aws:lambda:${region}:${account}:function:f-${i}`,
          Runtime: "nodejs22.x",
        },
        ...{ Role: `arn:aws:iam::${account}:role/role-${i}`, Handler: "index.handler", Timeout: 30, MemorySize: 256 },
        ...{ Version: "$LATEST", PackageType: "Zip", LastModified: "2026-01-05T08:00:00.000+0000", CodeSize: 1000 },
        Environment: { Variables: { STAGE: "live" } },
      })),
    ),
  "lambda:GetPolicy": () => refused("ResourceNotFoundException"),
});

const SSL_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

const balancers = ({ loadBalancers }: Size): World => {
  const arn = ({ account, region }: Asked, i: number) =>
    `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/lb-${i}/${i}`;
  return {
    "elastic-load-balancing-v2:DescribeLoadBalancers": (asked) =>
      listed(
        "LoadBalancers",
        400,
        many(loadBalancers, (i) => ({
          ...{ LoadBalancerArn: arn(asked, i), LoadBalancerName: `lb-${i}`, Type: "application", Scheme: "internal" },
          ...{ VpcId: "vpc-1", State: { Code: "active" }, SecurityGroups: ["sg-1"], IpAddressType: "ipv4" },
          AvailabilityZones: ["a", "b"].map((zone) => ({ ZoneName: asked.region + zone, SubnetId: `subnet-${zone}` })),
        })),
      ),
    "elastic-load-balancing-v2:DescribeSSLPolicies": () =>
      told({ SslPolicies: [{ Name: SSL_POLICY, SslProtocols: ["TLSv1.2", "TLSv1.3"], Ciphers: [] }] }),
    "elastic-load-balancing-v2:DescribeListeners": ({ input }) =>
      listed("Listeners", 400, [
        {
          ...{ LoadBalancerArn: input["LoadBalancerArn"] as string, Port: 443, Protocol: "HTTPS" },
          ListenerArn: `${(input["LoadBalancerArn"] as string).replace(":loadbalancer/", ":listener/")}/1`,
          SslPolicy: SSL_POLICY,
          DefaultActions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "200" } }],
        },
      ]),
  };
};

const buckets = ({ buckets: count, regions: [region] }: Size): World => ({
  "s3:ListBuckets": () =>
    listed(
      "Buckets",
      10_000,
      many(count, (i) => ({ Name: `bucket-${i}`, BucketRegion: region, CreationDate: MADE })),
    ),
  "s3:GetBucketPolicy": () => refused("NoSuchBucketPolicy"),
  "s3:GetBucketLifecycleConfiguration": () => refused("NoSuchLifecycleConfiguration"),
  "s3:GetBucketTagging": () => refused("NoSuchTagSet"),
  "s3:GetBucketWebsite": () => refused("NoSuchWebsiteConfiguration"),
  "s3:GetBucketReplication": () => refused("ReplicationConfigurationNotFoundError"),
  "s3:GetPublicAccessBlock": () => refused("NoSuchPublicAccessBlockConfiguration"),
  "s3:GetBucketOwnershipControls": () => refused("OwnershipControlsNotFoundError"),
  "s3:GetObjectLockConfiguration": () => refused("ObjectLockConfigurationNotFoundError"),
  "s3:GetBucketCors": () => refused("NoSuchCORSConfiguration"),
  "s3-control:GetPublicAccessBlock": () => refused("NoSuchPublicAccessBlockConfiguration"),
});

const topics = ({ topics: count }: Size): World => ({
  "sns:ListTopics": ({ account, region }) =>
    listed(
      "Topics",
      100,
      many(count, (i) => ({ TopicArn: `arn:aws:sns:${region}:${account}:topic-${i}` })),
    ),
  "sns:GetTopicAttributes": ({ account, input }) =>
    told({ Attributes: { TopicArn: String(input["TopicArn"]), Owner: account } }),
});
