/** How many resources of the numerous kinds an account of 100,000 has, more or less. */
export const PER_100K: Readonly<Record<string, number>> = {
  "AWS::EC2::NetworkInterface": 14_000,
  "AWS::EC2::Snapshot": 14_000,
  "AWS::EC2::Volume": 8000,
  "AWS::EC2::Instance": 4000,
  "AWS::EC2::SecurityGroup": 3500,
  "AWS::EC2::Image": 1200,
  "AWS::EC2::Subnet": 600,
  "AWS::EC2::RouteTable": 300,
  "AWS::EC2::EIP": 300,
  "AWS::EC2::VPC": 60,
  "AWS::Logs::LogGroup": 8000,
  "AWS::Lambda::Function": 5000,
  "AWS::IAM::Role": 4000,
  "AWS::IAM::ManagedPolicy": 1500,
  "AWS::IAM::User": 150,
  "AWS::CloudWatch::Alarm": 4000,
  "AWS::SSM::Parameter": 4000,
  "AWS::S3::Bucket": 1200,
  "AWS::SecretsManager::Secret": 1200,
  "AWS::KMS::Key": 800,
  "AWS::KMS::Alias": 800,
  "AWS::SQS::Queue": 1200,
  "AWS::SNS::Topic": 800,
  "AWS::SNS::Subscription": 1600,
  "AWS::RDS::DBSnapshot": 1500,
  "AWS::RDS::DBInstance": 300,
  "AWS::DynamoDB::Table": 500,
  "AWS::CloudFormation::Stack": 1200,
  "AWS::ElasticLoadBalancingV2::TargetGroup": 600,
  "AWS::ElasticLoadBalancingV2::LoadBalancer": 300,
  "AWS::ECR::Repository": 500,
  "AWS::ECS::TaskDefinition": 800,
  "AWS::CertificateManager::Certificate": 250,
};

/** Of each other kind. */
export const OTHERS = 40;

/** How many a parent has of what is listed below it, for each that the recorded one has. */
export const BELOW: Readonly<Record<string, number>> = {
  "AWS::Backup::RecoveryPoint": 60,
  "AWS::Route53::RecordSet": 25,
  "AWS::Glue::Table": 20,
  "AWS::ECS::Service": 10,
  "AWS::Events::Rule": 20,
};

/** What a region, an account or AWS itself has once, however much else there is. */
export const ONCE: ReadonlySet<string> = new Set([
  "AWS::ApiGateway::Account",
  "AWS::Backup::RegionSettings",
  "AWS::CloudTrail::MultiRegionTrail",
  "AWS::CloudTrail::Trail",
  "AWS::EC2::VPCBlockPublicAccessOptions",
  "AWS::ElasticLoadBalancingV2::SslPolicy",
  "AWS::GuardDuty::Detector",
  "AWS::IAM::AWSManagedPolicy",
  "AWS::IAM::CredentialReport",
  "AWS::RDS::Certificate",
]);

/** Answers that hold a line for each resource of a kind that another operation lists. */
export const TELLS_OF: Readonly<Record<string, readonly string[]>> = { "iam:getCredentialReport": ["AWS::IAM::User"] };
