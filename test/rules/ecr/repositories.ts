/** A repository as it enters. */
export const repository = (also: object = {}) => ({
  repositoryArn: "arn:aws:ecr:eu-west-1:111122223333:repository/shop/web",
  registryId: "111122223333",
  repositoryName: "shop/web",
  ...also,
});
